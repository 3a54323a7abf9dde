package io.tallawah.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Something that is due once a day, after a time of night in the server's zone. The day it is made
 * on has had its turn. Not for several threads.
 */
public final class Nightly {

  private final Clock clock;
  private final LocalTime time;
  private LocalDate last;

  public Nightly(Clock clock, LocalTime time) {
    this.clock = clock;
    this.time = time;
    this.last = now().toLocalDate();
  }

  /** Whether it is due; asking takes this day's turn. */
  public boolean takeTurn() {
    ZonedDateTime now = now();
    boolean due = now.toLocalDate().isAfter(last) && now.toLocalTime().isAfter(time);
    if (due) {
      last = now.toLocalDate();
    }
    return due;
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(ZoneId.systemDefault());
  }
}
