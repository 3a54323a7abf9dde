package io.tallawah.increments;

import io.tallawah.testing.OwnDatabase;
import io.tallawah.testing.TestDatabase;

/** The database that is built bit by bit, and never anew. */
class IncrementDatabase extends OwnDatabase {

  private static final class Own {
    static final TestDatabase INSTANCE = TestDatabase.fresh("increments");
  }

  static TestDatabase get() {
    return Own.INSTANCE;
  }

  @Override
  protected TestDatabase database() {
    return get();
  }
}
