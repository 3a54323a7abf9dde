package io.tallawah.shared.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and days as people of a locale read them. Rounds for show only. */
public final class Figures {

  /** Not applicable, not reported, or divided by zero; never used for a measured 0. */
  public static final String NOT_APPLICABLE = "–";

  private static final int USUAL_CENTS = 2;

  private final Locale locale;

  public Figures(Locale locale) {
    this.locale = locale;
  }

  /** A whole number, or with two places when it has a fraction. */
  public String count(@Nullable BigDecimal value) {
    if (value == null) {
      return NOT_APPLICABLE;
    }
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    return fixed(value, whole ? 0 : 2);
  }

  /** An amount with the places of its currency, without its code. */
  public String money(@Nullable BigDecimal value, String currency) {
    return value == null ? NOT_APPLICABLE : fixed(value, places(currency));
  }

  /** An amount or number in thousands or millions, such as 11.84M. */
  public String compact(@Nullable BigDecimal value) {
    if (value == null) {
      return NOT_APPLICABLE;
    }
    NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(2);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value.doubleValue()).replace('-', '−');
  }

  /** A number without its fraction. */
  public String whole(@Nullable BigDecimal value) {
    return value == null ? NOT_APPLICABLE : fixed(value, 0);
  }

  /** A number with so many digits that count: 158.42, 0.0063123. */
  public String significant(BigDecimal value, int digits) {
    BigDecimal rounded = value.round(new MathContext(digits, RoundingMode.HALF_UP));
    return fixed(rounded, Math.max(0, rounded.stripTrailingZeros().scale()));
  }

  /** A share as percent: 0.0131 is "1.31 %". */
  public String percent(@Nullable BigDecimal value) {
    return value == null ? NOT_APPLICABLE : fixed(value.movePointRight(2), 2) + "\u00a0%";
  }

  /** A ratio as a multiple: 8.73×. */
  public String times(@Nullable BigDecimal value) {
    return value == null ? NOT_APPLICABLE : fixed(value, 2) + "×";
  }

  /** A number with two places. */
  public String decimal(@Nullable BigDecimal value) {
    return value == null ? NOT_APPLICABLE : fixed(value, 2);
  }

  /** A number with so many places. */
  public String decimal(BigDecimal value, int places) {
    return fixed(value, places);
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** 21 Nov 2026. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
  }

  /** 21 Nov. */
  public String shortDay(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM", locale).format(day);
  }

  /** 1 – 21 Nov 2026, as short as it stays clear. */
  public String days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(to);
    }
    if (from.getYear() != to.getYear()) {
      return day(from) + " – " + day(to);
    }
    return from.getMonth() == to.getMonth()
        ? from.getDayOfMonth() + " – " + day(to)
        : shortDay(from) + " – " + day(to);
  }

  /** Days beside others of a year: without their own where it is the same. */
  public String daysBeside(LocalDate from, LocalDate to, int year) {
    return to.getYear() == year ? shortDays(from, to) : days(from, to);
  }

  /** 1 – 21 Nov: as short as it is clear beside a year. */
  public String shortDays(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return shortDay(to);
    }
    return from.getMonth() == to.getMonth() && from.getYear() == to.getYear()
        ? from.getDayOfMonth() + " – " + shortDay(to)
        : shortDay(from) + " – " + shortDay(to);
  }

  /** Nov 2026. */
  public String month(LocalDate day) {
    return DateTimeFormatter.ofPattern("MMM uuuu", locale).format(day);
  }

  /** 21 Nov, 14:05, on the clocks of a zone. */
  public String moment(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofPattern("d MMM, HH:mm", locale).format(moment.atZone(zone));
  }

  private String fixed(BigDecimal value, int places) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value).replace('-', '−');
  }

  private static int places(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      return USUAL_CENTS;
    }
  }
}
