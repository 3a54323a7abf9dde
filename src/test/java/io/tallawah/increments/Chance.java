package io.tallawah.increments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What happens in a sequence, from its seed. */
final class Chance {

  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  boolean in(double share) {
    return random.nextDouble() < share;
  }

  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A count, now and then not told or left out. */
  @Nullable Object count(int most) {
    return in(0.04) ? Sync.ABSENT : in(0.04) ? null : upTo(most);
  }

  /** An amount with cents, likewise. */
  @Nullable Object amount() {
    return in(0.04) ? null : BigDecimal.valueOf(upTo(999), 2);
  }

  /** The value, or sometimes nothing. */
  Object mostly(Object value) {
    return in(0.05) ? Sync.ABSENT : value;
  }
}
