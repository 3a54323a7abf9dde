package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import io.tallawah.insights.Comparison;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.DayRangeFields;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.SharedState;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the period is compared with, on every screen: a button that names it, and its choices. */
class ComparePicker extends Div implements AfterNavigationObserver {

  static final String NONE = "none";

  private final Span shown = new Span();
  private final Button button = new Button(shown);
  private final Popover choices = new Popover();
  private final Div modes = new Div();
  private final DayRangeFields custom;
  private final transient Function<AfterNavigationEvent, Optional<HeaderState>> reads;
  private transient @Nullable HeaderState state;

  /**
   * The picker.
   *
   * @param reads what an address says of the period; empty where nothing is compared
   */
  ComparePicker(Function<AfterNavigationEvent, Optional<HeaderState>> reads, DayOfWeek weekStart) {
    this.reads = reads;
    custom =
        new DayRangeFields(
            new DayRangeFields.Labels(
                getTranslation("frame.compare-from"),
                getTranslation("frame.compare-to"),
                getTranslation("frame.compare-apply"),
                getTranslation("frame.compare-wrong")),
            weekStart,
            days -> choose(Comparison.Mode.CUSTOM.parameter(), days));
    addClassName("compare-picker");
    button.setSuffixComponent(new DrawnIcon("down"));
    button.setId("compare");
    choices.setTarget(button);
    choices.setModal(true);
    choices.setPosition(PopoverPosition.BOTTOM_END);
    choices.setAriaLabel(getTranslation("frame.compare"));
    choices.add(modes, custom);
    choices.addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        offer();
      }
    });
    modes.addClassName("period-presets");
    add(button, choices);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Optional<HeaderState> read = reads.apply(event);
    setVisible(read.isPresent());
    read.ifPresent(this::show);
  }

  private void show(HeaderState now) {
    state = now;
    Figures figures = new Figures(getLocale());
    Optional<DateRange> base = now.baseline();
    shown.setText(
        base.map(days ->
                getTranslation(
                    "frame.compare-with",
                    figures.daysBeside(days.from(), days.to(), now.range().to().getYear())))
            .orElseGet(() -> getTranslation("frame.compare-none")));
    button.setAriaLabel(getTranslation("frame.compare") + ": " + shown.getText());
    custom.show(base.orElseGet(() -> now.range().previous()));
  }

  private void offer() {
    modes.removeAll();
    HeaderState now = state;
    if (now == null) {
      return;
    }
    Figures figures = new Figures(getLocale());
    for (Comparison.Mode mode : Comparison.Mode.values()) {
      if (mode != Comparison.Mode.CUSTOM) {
        DateRange days = Comparison.of(mode).baseline(now.range());
        addMode(
            getTranslation("frame.compare-" + mode.parameter()),
            figures.days(days.from(), days.to()),
            mode.parameter(),
            now.mode().filter(mode::equals).isPresent());
      }
    }
    addMode(getTranslation("frame.compare-none"), "", NONE, now.mode().isEmpty());
  }

  private void addMode(String label, String days, String parameter, boolean chosen) {
    Span text = new Span(label);
    Span which = new Span(days);
    which.addClassName("muted");
    Div both = new Div(text, which);
    both.addClassName("compare-choice");
    Button choice = new Button(both, click -> choose(parameter, null));
    choice.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    choice.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
    choice.setClassName("chosen", chosen);
    modes.add(choice);
  }

  private void choose(String parameter, @Nullable DateRange days) {
    choices.close();
    Map<String, List<String>> changes =
        Map.of(
            "compare", List.of(parameter),
            "compare_from", days == null ? List.of() : List.of(days.from().toString()),
            "compare_to", days == null ? List.of() : List.of(days.to().toString()));
    getUI().ifPresent(tab -> SharedState.change(tab, changes));
  }
}
