package io.tallawah.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Picks a day, with the calendar in the person's language. */
public class DayPicker extends DatePicker {

  private static final long serialVersionUID = 1L;
  private static final List<DayOfWeek> FROM_SUNDAY =
      List.of(
          DayOfWeek.SUNDAY,
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY,
          DayOfWeek.SATURDAY);

  /** A field that writes days as its language does. */
  public DayPicker(String label) {
    super(label);
    setI18n(words(getLocale()));
  }

  /** A field that writes days as periods are written, such as 21 Nov 2026. */
  public DayPicker(String label, DayOfWeek weekStart) {
    super(label);
    DatePickerI18n words = words(getLocale());
    words.setFirstDayOfWeek(weekStart.getValue() % 7);
    words.setDateFormat(translate("common.date-format"));
    setI18n(words);
  }

  /**
   * Whether a day stands in it, or nothing. What can't be read as a day, or is out of bounds, is no
   * day and not nothing either: then the field says so, and whoever asked must not go on.
   */
  public boolean readable() {
    validate();
    return !isInvalid();
  }

  private static DatePickerI18n words(Locale locale) {
    DatePickerI18n words = new DatePickerI18n();
    words.setMonthNames(
        Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
            .toList());
    words.setWeekdays(days(TextStyle.FULL_STANDALONE, locale));
    words.setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale));
    words.setToday(translate("common.today"));
    words.setCancel(translate("common.cancel"));
    words.setBadInputErrorMessage(translate("common.date-unreadable"));
    return words;
  }

  private static List<String> days(TextStyle style, Locale locale) {
    return FROM_SUNDAY.stream().map(day -> day.getDisplayName(style, locale)).toList();
  }
}
