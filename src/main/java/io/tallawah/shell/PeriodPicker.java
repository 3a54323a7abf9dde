package io.tallawah.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
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
  private final DatePicker from = new DatePicker("From");
  private final DatePicker to = new DatePicker("To");
  private final Popover choices = new Popover();
  private final Supplier<LocalDate> today;
  private final Supplier<Optional<LocalDate>> finalTo;

  PeriodPicker(
      Supplier<LocalDate> today, Supplier<Optional<LocalDate>> finalTo, DayOfWeek weekStart) {
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
    choices.setAriaLabel("Period");
    choices.add(presets, custom(weekStart));
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
    from.setValue(range.from());
    to.setValue(range.to());
  }

  private Div custom(DayOfWeek weekStart) {
    DatePicker.DatePickerI18n words = new DatePicker.DatePickerI18n();
    words.setFirstDayOfWeek(weekStart.getValue() % 7);
    words.setDateFormat("d MMM yyyy");
    for (DatePicker field : List.of(from, to)) {
      field.setI18n(words);
      field.setWidth("150px");
    }
    Button apply = new Button("Show these days", click -> applyCustom());
    apply.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div fields = new Div(from, to);
    fields.addClassName("period-fields");
    Div custom = new Div(fields, apply);
    custom.addClassName("period-custom");
    return custom;
  }

  private void applyCustom() {
    LocalDate first = from.getValue();
    LocalDate last = to.getValue();
    boolean wrong = first == null || last == null || first.isAfter(last);
    to.setInvalid(wrong);
    to.setErrorMessage(wrong ? "Ends before it begins" : "");
    if (first != null && last != null && !first.isAfter(last)) {
      choose(new DateRange(first, last));
    }
  }

  private void offerPresets() {
    presets.removeAll();
    LocalDate now = today.get();
    LocalDate lastFinal = finalTo.get().orElse(null);
    for (PeriodPreset preset : PeriodPreset.values()) {
      preset
          .days(now, lastFinal)
          .ifPresent(range -> {
            Button choice = new Button(preset.label(), click -> choose(range));
            choice.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            presets.add(choice);
          });
    }
  }

  private void choose(DateRange range) {
    choices.close();
    getUI()
        .ifPresent(tab ->
            SharedState.change(
                tab,
                Map.of(
                    "from", List.of(range.from().toString()),
                    "to", List.of(range.to().toString()))));
  }

  private Locale getLocaleOr() {
    return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(FirstPaint.LOCALE);
  }
}
