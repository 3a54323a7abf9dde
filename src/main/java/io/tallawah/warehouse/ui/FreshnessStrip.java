package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTab;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.ProblemPanel;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.Freshness;
import io.tallawah.warehouse.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** To which day the data go and to which they are final, by the slowest connection; who is late. */
class FreshnessStrip extends Div {

  private static final int MOST_NAMED = 2;

  private record Loaded(List<ConnectionFreshness> connections, Standing standing) {}

  private final transient Freshness freshness;
  private final transient LivePanel.Means means;
  private final transient TenantId tenant;
  private final ZoneId zone;
  private final ProblemPanel problem = new ProblemPanel(() -> getUI().ifPresent(this::load));
  private transient @Nullable Registration listening;

  FreshnessStrip(Freshness freshness, LivePanel.Means means, TenantId tenant, ZoneId zone) {
    this.freshness = freshness;
    this.means = means;
    this.tenant = tenant;
    this.zone = zone;
    addClassName("freshness");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI tab = event.getUI();
    listening = means.refreshes().listen(tenant, tab, () -> load(tab));
    load(tab);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (listening != null) {
      listening.remove();
    }
  }

  private void load(UI tab) {
    means
        .tasks()
        .load(
            tab,
            () -> new Loaded(freshness.list(), freshness.standing()),
            this::show,
            this::showFailure);
  }

  private void show(Loaded loaded) {
    removeAll();
    if (loaded.standing().isMarked()) {
      add(mark(loaded.standing()));
    }
    show(loaded.connections());
  }

  private void showFailure(Exception failure) {
    removeAll();
    problem.showUnlessDenied(translate("warehouse.strip.failed"), failure);
    add(problem);
  }

  private Span mark(Standing standing) {
    Instant published = standing.publishedAt();
    String of =
        published == null
            ? translate("warehouse.failed")
            : translate("warehouse.failed.of", new Figures(getLocale()).moment(published, zone));
    Span word = new Span(of);
    word.addClassName("late");
    Span mark = new Span(word, new DataLink(translate("warehouse.health"), DataTab.OVERVIEW));
    mark.addClassNames("platforms-state", "run-failed");
    mark.getElement().setAttribute("role", "alert");
    return mark;
  }

  private void show(List<ConnectionFreshness> connections) {
    if (connections.isEmpty()) {
      add(new Span(translate("warehouse.connection.none")));
      return;
    }
    Figures figures = new Figures(getLocale());
    List<ConnectionFreshness> telling = ConnectionFreshness.telling(connections);
    add(day(translate("warehouse.data-to"), figures, least(telling, ConnectionFreshness::dataTo)));
    add(
        day(
            translate("warehouse.final-to"),
            figures,
            least(telling, ConnectionFreshness::finalTo)));
    for (ConnectionFreshness.State state : ConnectionFreshness.State.values()) {
      addState(connections, state);
    }
  }

  private void addState(List<ConnectionFreshness> all, ConnectionFreshness.State state) {
    List<String> names =
        all.stream().filter(one -> one.state() == state).map(ConnectionFreshness::name).toList();
    if (!names.isEmpty()) {
      boolean fine =
          switch (state) {
            case OK, FILES -> true;
            case LATE, NEVER, FAILED -> false;
          };
      Span word = new Span(translate("warehouse.state." + state));
      word.addClassName(fine ? "fine" : "late");
      Span who = new Span(who(names, fine));
      who.setTitle(String.join(", ", names));
      Span line = new Span(who, word);
      line.addClassName("platforms-state");
      add(line);
    }
  }

  /** Who is well is counted, who is not is named: some of them, where there are many. */
  private static String who(List<String> names, boolean fine) {
    if (names.size() == 1) {
      return names.getFirst();
    }
    if (fine) {
      return translate("warehouse.strip.connections", names.size());
    }
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
    int others = names.size() - MOST_NAMED;
    return others > 0 ? translate("warehouse.strip.and-others", first, others) : first;
  }

  private Html day(String label, Figures figures, @Nullable LocalDate day) {
    return new Html(
        "<span>%s <b>%s</b></span>"
            .formatted(label, day == null ? translate("warehouse.not-yet") : shown(figures, day)));
  }

  /**
   * Of another year than the tenant's today with its year: old days mustn't look like fresh ones.
   */
  private String shown(Figures figures, LocalDate day) {
    int year = LocalDate.now(zone).getYear();
    return day.getYear() == year ? figures.shortDay(day) : figures.day(day);
  }

  private static @Nullable LocalDate least(
      List<ConnectionFreshness> all, Function<ConnectionFreshness, @Nullable LocalDate> day) {
    return all.stream().map(day).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
  }
}
