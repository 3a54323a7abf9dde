package io.tallawah.bench;

import io.tallawah.testing.OwnDatabase;
import io.tallawah.testing.TestDatabase;

/** The database of many tenants. */
class TenantsDatabase extends OwnDatabase {

  private static final class Own {
    static final TestDatabase INSTANCE = TestDatabase.fresh("bench_tenants");
  }

  static TestDatabase get() {
    return Own.INSTANCE;
  }

  @Override
  protected TestDatabase database() {
    return get();
  }
}
