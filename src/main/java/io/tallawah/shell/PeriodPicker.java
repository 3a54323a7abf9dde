package io.tallawah.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.ui.DayRangeFields;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.SharedState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The period of every screen: a button that names it, and its choices by name or by days. */
class PeriodPicker extends Div {

  private final Span shown = new Span();
  private final Div presets = new Div();
  private final DayRangeFields custom;
  private final Popover choices = new Popover();
  private final DayOfWeek weekStart;
  private final Supplier<LocalDate> today;
  private final Supplier<Optional<LocalDate>> finalTo;

  PeriodPicker(
      Supplier<LocalDate> today, Supplier<Optional<LocalDate>> finalTo, DayOfWeek weekStart) {
    custom =
        new DayRangeFields(
            new DayRangeFields.Labels(
                translate("shell.period.from"),
                translate("shell.period.to"),
                translate("shell.period.show"),
                translate("shell.period.wrong")),
            weekStart,
            range -> choose(range, List.of()));
    this.weekStart = weekStart;
    this.today = today;
    this.finalTo = finalTo;
    addClassName("period-picker");
    Button button = new Button(shown);
    DrawnIcon calendar = new DrawnIcon("calendar");
    calendar.getElement().getClassList().add("period-icon");
    button.setPrefixComponent(calendar);
    button.setSuffixComponent(new DrawnIcon("down"));
    button.setId("period");
    choices.setTarget(button);
    choices.setModal(true);
    choices.setPosition(PopoverPosition.BOTTOM_END);
    choices.setAriaLabel(translate("shell.period"));
    choices.add(presets, custom);
    choices.addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        offerPresets();
      }
    });
    presets.addClassName("period-presets");
    add(button, choices);
  }

  /** Shows the period of the address. */
  void show(DateRange range) {
    Figures figures = new Figures(getLocaleOr());
    String days = figures.days(range.from(), range.to());
    int year = days.lastIndexOf(' ');
    shown.removeAll();
    Span withYear = new Span(days.substring(year));
    withYear.addClassName("period-year");
    shown.add(new Span(days.substring(0, year)), withYear);
    custom.show(range);
  }

  private void offerPresets() {
    presets.removeAll();
    LocalDate now = today.get();
    LocalDate lastFinal = finalTo.get().orElse(null);
    for (PeriodPreset preset : PeriodPreset.values()) {
      preset
          .days(now, lastFinal, weekStart)
          .ifPresent(range -> {
            Button choice =
                new Button(
                    translate("shell.period." + preset),
                    click -> choose(range, List.of(preset.parameter())));
            choice.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            presets.add(choice);
          });
    }
  }

  private void choose(DateRange range, List<String> name) {
    choices.close();
    getUI()
        .ifPresent(tab ->
            SharedState.change(
                tab,
                Map.of(
                    "from",
                    List.of(range.from().toString()),
                    "to",
                    List.of(range.to().toString()),
                    SharedState.PERIOD,
                    name)));
  }

  private Locale getLocaleOr() {
    return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(FirstPaint.LOCALE);
  }
}
