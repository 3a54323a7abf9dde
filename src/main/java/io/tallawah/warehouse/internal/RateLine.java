package io.tallawah.warehouse.internal;

import io.tallawah.shared.Sentence;
import io.tallawah.warehouse.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of a file of exchange rates; what is wrong with it is said in words. */
final class RateLine {

  private static final LocalDate FIRST_DAY = LocalDate.of(1999, 1, 1);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,18})?");
  private static final int LONGEST_SOURCE = 200;
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0) // no XXX, no metals
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final LocalDate lastDay;

  RateLine(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  /** Takes the cells of a line by the header's places. */
  ExchangeRate read(List<String> cells, Map<String, Integer> places) {
    if (cells.size() != places.size()) {
      throw new BadRateException(
          Sentence.of("it has {0} cells, not {1}", cells.size(), places.size()));
    }
    ExchangeRate rate =
        new ExchangeRate(
            code(cell(cells, places, "currency")),
            code(cell(cells, places, "quote")),
            day(cell(cells, places, "day")),
            rate(cell(cells, places, "rate")),
            source(cell(cells, places, "source")));
    if (rate.currency().equals(rate.quote())) {
      throw new BadRateException(Sentence.of("a currency is always worth 1 of itself"));
    }
    return rate;
  }

  private static String cell(List<String> cells, Map<String, Integer> places, String column) {
    return cells.get(Objects.requireNonNull(places.get(column))).strip();
  }

  private static String code(String text) {
    if (!CODES.contains(text)) {
      throw new BadRateException(Sentence.of("there is no currency “{0}”", shorten(text)));
    }
    return text;
  }

  private LocalDate day(String text) {
    LocalDate day;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadRateException(Sentence.of("“{0}” is no day such as 2026-11-21", shorten(text)));
    }
    if (day.isBefore(FIRST_DAY) || day.isAfter(lastDay)) {
      throw new BadRateException(
          Sentence.of("the day is not between {0} and {1}", FIRST_DAY, lastDay));
    }
    return day;
  }

  private static BigDecimal rate(String text) {
    if (!NUMBER.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
      throw new BadRateException(Sentence.of("“{0}” is no rate such as 160.25", shorten(text)));
    }
    return new BigDecimal(text);
  }

  private static String source(String text) {
    if (text.isEmpty() || text.length() > LONGEST_SOURCE) {
      throw new BadRateException(
          Sentence.of("the source is missing or longer than 200 characters"));
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new BadRateException(Sentence.of("the source holds a character that can't be shown"));
    }
    return text;
  }

  private static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
