package io.tallawah.insights.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.shared.Registration;
import io.tallawah.insights.AccountFacts;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.ProblemPanel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rates of the period's last day, and accounts whose days are others than the tenant's. */
class AccountStrip extends Div implements AfterNavigationObserver {

  private static final int MOST_RATES = 2;
  private static final int RATE_DIGITS = 5;

  private record Loaded(List<AccountFacts.DayRate> rates, List<AccountFacts.OtherZone> zones) {}

  private record Question(String currency, DateRange range) {}

  private final transient AccountFacts facts;
  private final transient LivePanel.Means means;
  private final transient TenantId tenant;
  private final transient Function<AfterNavigationEvent, HeaderState> reads;
  private final ProblemPanel problem = new ProblemPanel(() -> getUI().ifPresent(this::load));
  private transient @Nullable Question asked;
  private transient @Nullable Loaded shown;
  private transient @Nullable Registration listening;

  AccountStrip(
      AccountFacts facts,
      LivePanel.Means means,
      TenantId tenant,
      Function<AfterNavigationEvent, HeaderState> reads) {
    this.facts = facts;
    this.means = means;
    this.tenant = tenant;
    this.reads = reads;
    addClassNames("account-strip", "wide-only");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI tab = event.getUI();
    listening = means.refreshes().listen(tenant, tab, () -> load(tab));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (listening != null) {
      listening.remove();
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    HeaderState state = reads.apply(event);
    Question question = new Question(state.query().currency(), state.range());
    if (!question.equals(asked)) {
      asked = question;
      load(UI.getCurrent());
    }
  }

  private void load(UI tab) {
    Question question = asked;
    if (question != null) {
      means
          .tasks()
          .load(
              tab,
              () ->
                  new Loaded(
                      facts.rates(question.currency(), question.range()), facts.otherZones()),
              loaded -> show(question, loaded),
              failure -> showFailure(question, failure));
    }
  }

  private void showFailure(Question question, Exception failure) {
    if (question.equals(asked)) {
      shown = null;
      removeAll();
      problem.showUnlessDenied(getTranslation("frame.rates-failed"), failure);
      add(problem);
    }
  }

  private void show(Question question, Loaded loaded) {
    if (!question.equals(asked) || loaded.equals(shown)) {
      return;
    }
    shown = loaded;
    removeAll();
    showRates(loaded.rates());
    for (AccountFacts.OtherZone zone : loaded.zones()) {
      Span word = new Span(getTranslation("frame.zones", zone.accounts(), zone.zone()));
      word.addClassName("late");
      word.setTitle(getTranslation("frame.zones-says"));
      add(word);
    }
  }

  /** What has no rate comes first: its amounts are in no total. */
  private void showRates(List<AccountFacts.DayRate> all) {
    List<AccountFacts.DayRate> rates =
        all.stream().sorted(Comparator.comparing(rate -> rate.rate() != null)).toList();
    rates.stream().limit(MOST_RATES).forEach(rate -> add(word(rate)));
    int left = rates.size() - MOST_RATES;
    if (left > 0) {
      add(new MoreRates(left, rates.stream().map(this::word).toList()));
    }
  }

  private Span word(AccountFacts.DayRate rate) {
    BigDecimal value = rate.rate();
    LocalDate day = rate.day();
    if (value == null || day == null) {
      Span missing = new Span(getTranslation("frame.rate-none", rate.currency(), rate.target()));
      missing.addClassName("late");
      return missing;
    }
    Figures figures = new Figures(getLocale());
    return new Span(
        getTranslation(
            "frame.rate",
            rate.currency(),
            figures.significant(value, RATE_DIGITS),
            rate.target(),
            figures.shortDay(day)));
  }
}
