package io.tallawah.shared.api;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Zones, currencies and days as requests name them; what names none is told at its field. */
public final class Named {

  private static final String REQUIRED = "it is required";

  private Named() {}

  /** An IANA time zone. */
  public static ZoneId zone(String field, @Nullable String given) {
    String name = required(field, given);
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw ApiException.badParameter(field, "it is no IANA time zone");
    }
    return ZoneId.of(name);
  }

  /** A currency in which there are amounts: ISO 4217 also has codes of metals and of none. */
  public static Currency currency(String field, @Nullable String given) {
    String code = required(field, given);
    return Currency.getAvailableCurrencies().stream()
        .filter(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0)
        .findFirst()
        .orElseThrow(() -> ApiException.badParameter(field, "it is no ISO 4217 code"));
  }

  /** An ISO day of the week, 1 is Monday. */
  public static DayOfWeek day(String field, int given) {
    if (given < 1 || given > DayOfWeek.values().length) {
      throw ApiException.badParameter(field, "it is from 1 to 7");
    }
    return DayOfWeek.of(given);
  }

  private static String required(String field, @Nullable String given) {
    if (given == null) {
      throw ApiException.badParameter(field, REQUIRED);
    }
    return given;
  }
}
