package io.tallawah.ingestion;

import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Platform;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which connection's rows of an account are to count.
 *
 * @param account its id, as figures have it
 * @param classes of which rows; those that nobody owns are left alone
 * @param from the first day, between {@link #FIRST} and {@link #LAST}; null: all days
 */
public record Handover(
    Platform platform,
    String account,
    Set<CountedClass> classes,
    ConnectionId to,
    @Nullable LocalDate from) {

  /** No platform has told of earlier days. */
  public static final LocalDate FIRST = LocalDate.of(1999, 1, 1);

  /** The last one that is written with four digits. */
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  public Handover {
    classes = Set.copyOf(classes);
    if (from != null && !isPossible(from)) {
      throw new IllegalArgumentException("no day that an account can be handed over on");
    }
  }

  /** Whether a day can be the first of a handover. */
  public static boolean isPossible(LocalDate from) {
    return !from.isBefore(FIRST) && !from.isAfter(LAST);
  }
}
