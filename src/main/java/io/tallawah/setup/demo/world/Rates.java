package io.tallawah.setup.demo.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Made-up exchange rates of weekdays. */
public final class Rates {

  public static final String SOURCE = "made up for the demo";

  private static final int DAYS_BEFORE = 10;
  private static final List<Pair> PAIRS =
      List.of(
          new Pair("USD", "JMD", 157),
          new Pair("GBP", "USD", 1.29),
          new Pair("CAD", "USD", 0.72),
          new Pair("TTD", "USD", 0.147));

  private record Pair(String currency, String quote, double about) {}

  /**
   * What one unit of a currency was worth.
   *
   * @param millionths of the quote currency
   */
  public record Rate(String currency, String quote, LocalDate day, long millionths) {}

  private Rates() {}

  /** The rates of a stretch of days, and of a few days before it. */
  public static List<Rate> of(long seed, LocalDate from, LocalDate until) {
    List<Rate> rates = new ArrayList<>();
    for (Pair pair : PAIRS) {
      Chance chance = new Chance(seed).of(pair.currency().hashCode());
      for (LocalDate day = from.minusDays(DAYS_BEFORE);
          !day.isAfter(until);
          day = day.plusDays(1)) {
        if (day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
          double drift = 1 + 0.012 * Math.sin(day.toEpochDay() / 23.0);
          double rate = pair.about() * drift * chance.of(day.toEpochDay()).between(1, 0.997, 1.003);
          rates.add(new Rate(pair.currency(), pair.quote(), day, Math.round(rate * 1e4) * 100));
        }
      }
    }
    return rates;
  }
}
