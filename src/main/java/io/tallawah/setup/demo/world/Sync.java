package io.tallawah.setup.demo.world;

import io.tallawah.setup.demo.DemoOptions;
import io.tallawah.shared.DateRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One time that a connector runs.
 *
 * @param number from 1, over all syncs of a connection
 * @param morning the day it runs on, early
 * @param repeat 0, or which further reading of the same morning it is
 * @param window the days it reads in full
 */
public record Sync(int number, LocalDate morning, int repeat, DateRange window) {

  private static final double[] MOMENTS = {0.625, 0.75, 0.875, 0.9375, 0.97, 0.99, 1.0};
  private static final double[] MOMENTS_OF_PLACES = {0.75, 0.9375, 1.0};
  private static final int PLACES_LOOKBACK = 7;
  private static final LocalTime TIME = LocalTime.of(10, 15);

  /** The syncs of a connection that reads so many days again. */
  public static List<Sync> schedule(DemoOptions options, int lookback) {
    return schedule(options, lookback, MOMENTS);
  }

  /** The syncs that read days by place: fewer, and they read less again. */
  public static List<Sync> scheduleOfPlaces(DemoOptions options) {
    return schedule(options, PLACES_LOOKBACK, MOMENTS_OF_PLACES);
  }

  private static List<Sync> schedule(DemoOptions options, int lookback, double... moments) {
    TreeSet<LocalDate> mornings = new TreeSet<>();
    for (double moment : moments) {
      long day = Math.max(1, Math.round(moment * options.days()));
      mornings.add(options.from().plusDays(day));
    }
    List<Sync> syncs = new ArrayList<>();
    LocalDate next = options.from();
    for (LocalDate morning : mornings) {
      LocalDate again = morning.minusDays(lookback);
      LocalDate from = again.isBefore(next) ? again : next;
      from = from.isBefore(options.from()) ? options.from() : from;
      DateRange window = new DateRange(from, morning.minusDays(1));
      syncs.add(new Sync(syncs.size() + 1, morning, 0, window));
      next = morning;
    }
    Sync last = syncs.get(syncs.size() - 1);
    for (int repeat = 1; repeat < options.reads(); repeat++) {
      syncs.add(new Sync(syncs.size() + 1, last.morning, repeat, last.window));
    }
    return syncs;
  }

  /** The morning of the last sync that read a day. */
  public static LocalDate lastReading(List<Sync> syncs, LocalDate day) {
    for (int i = syncs.size() - 1; i >= 0; i--) {
      if (syncs.get(i).window.contains(day)) {
        return syncs.get(i).morning;
      }
    }
    throw new IllegalArgumentException("no sync read " + day);
  }

  /** When it began, in milliseconds since 1970. */
  public long startMillis() {
    return morning.atTime(TIME).plusHours(repeat).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  public boolean isFirst() {
    return number == 1;
  }
}
