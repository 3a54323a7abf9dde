package io.tallawah.ingestion.internal;

/** Dates and times in text, as PostgreSQL reads them: ISO 8601 with small liberties, checked. */
final class Temporal {

  /** No date at the beginning of a text. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int DATE_LENGTH = 10;

  private Temporal() {}

  /** Days since 1970-01-01 of the date a text begins with, or {@link #NO_DAY}. */
  static int day(byte[] bytes, int from, int to) {
    if (to - from < DATE_LENGTH || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
      return NO_DAY;
    }
    int year = digits(bytes, from, 4);
    int month = digits(bytes, from + 5, 2);
    int day = digits(bytes, from + 8, 2);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
      return NO_DAY;
    }
    return epochDay(year, month, day);
  }

  /** Whether the whole text is a date. */
  static boolean isDate(byte[] bytes, int from, int to) {
    return to - from == DATE_LENGTH && day(bytes, from, to) != NO_DAY;
  }

  /** Whether the text is a date with a time of midnight, in UTC or in no zone. */
  static boolean isMidnight(byte[] bytes, int from, int to) {
    if (!isTimestamp(bytes, from, to)) {
      return false;
    }
    for (int i = from + DATE_LENGTH + 1; i < to; i++) {
      if (bytes[i] >= '1' && bytes[i] <= '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether the text is a date, or a date and a time with or without an offset. */
  static boolean isTimestamp(byte[] bytes, int from, int to) {
    if (day(bytes, from, to) == NO_DAY) {
      return false;
    }
    int at = from + DATE_LENGTH;
    return at == to || ((bytes[at] == 'T' || bytes[at] == ' ') && isTime(bytes, at + 1, to, true));
  }

  /** Whether the text is a time of day, with an offset only where one is allowed. */
  static boolean isTime(byte[] bytes, int from, int to, boolean offset) {
    if (to - from < 5
        || bytes[from + 2] != ':'
        || !in(bytes, from, 23)
        || !in(bytes, from + 3, 59)) {
      return false;
    }
    int at = from + 5;
    if (at < to && bytes[at] == ':') {
      if (to - at < 3 || !in(bytes, at + 1, 59)) {
        return false;
      }
      at = fraction(bytes, at + 3, to);
    }
    return at == to || (offset && isOffset(bytes, at, to));
  }

  private static int fraction(byte[] bytes, int from, int to) {
    int at = from;
    if (at < to && bytes[at] == '.') {
      at++;
      while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
        at++;
      }
      return at == from + 1 || at - from > 10 ? -1 : at;
    }
    return at;
  }

  private static boolean isOffset(byte[] bytes, int from, int to) {
    if (from < 0) {
      return false;
    }
    if (bytes[from] == 'Z') {
      return to - from == 1;
    }
    if (bytes[from] != '+' && bytes[from] != '-') {
      return false;
    }
    return switch (to - from) {
      case 3 -> in(bytes, from + 1, 15);
      case 5 -> in(bytes, from + 1, 15) && in(bytes, from + 3, 59);
      case 6 -> in(bytes, from + 1, 15) && bytes[from + 3] == ':' && in(bytes, from + 4, 59);
      default -> false;
    };
  }

  private static boolean in(byte[] bytes, int from, int greatest) {
    int value = digits(bytes, from, 2);
    return value >= 0 && value <= greatest;
  }

  private static int digits(byte[] bytes, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      value = value * 10 + bytes[i] - '0';
    }
    return value;
  }

  private static int daysIn(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : MONTH_DAYS[month - 1];
  }

  private static int epochDay(int year, int month, int day) {
    int shifted = month > 2 ? year : year - 1;
    int era = Math.floorDiv(shifted, 400);
    int ofEra = shifted - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = ofEra * 365 + ofEra / 4 - ofEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
  }
}
