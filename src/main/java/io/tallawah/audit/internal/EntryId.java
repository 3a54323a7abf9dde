package io.tallawah.audit.internal;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids that sort by time: UUID version 7, with the millisecond's fraction in its first free bits.
 */
final class EntryId {

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int FRACTION_BITS = 12;
  private static final int NANOS_OF_MILLI = 1_000_000;

  private EntryId() {}

  static UUID at(Instant time) {
    long fraction =
        ((time.getLong(ChronoField.NANO_OF_SECOND) % NANOS_OF_MILLI) << FRACTION_BITS)
            / NANOS_OF_MILLI;
    long random = ThreadLocalRandom.current().nextLong();
    return new UUID(high(time) | fraction, VARIANT | random >>> 2);
  }

  /** Not greater than any id of this time or later. */
  static UUID firstOf(Instant time) {
    return new UUID(high(time), VARIANT);
  }

  private static long high(Instant time) {
    return Math.max(0, time.toEpochMilli()) << 16 | VERSION;
  }
}
