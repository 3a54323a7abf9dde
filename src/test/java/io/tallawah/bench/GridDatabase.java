package io.tallawah.bench;

import io.tallawah.testing.OwnDatabase;
import io.tallawah.testing.TestDatabase;

/** So that what other benchmarks have landed is not in the marts. */
class GridDatabase extends OwnDatabase {

  private static final class Own {
    static final TestDatabase INSTANCE = TestDatabase.fresh("bench_grid");
  }

  static TestDatabase get() {
    return Own.INSTANCE;
  }

  @Override
  protected TestDatabase database() {
    return get();
  }
}
