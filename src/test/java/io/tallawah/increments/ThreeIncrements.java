package io.tallawah.increments;

import com.zaxxer.hikari.HikariDataSource;
import io.tallawah.ingestion.Uploads;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.DbtInstallation;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/**
 * Three increments of the one database, built once for the classes that look at them: each has
 * tenants of its own, for which it lands something before the first, the second and the third.
 */
@TestComponent
class ThreeIncrements {

  /** What one class has in them. */
  interface Part {

    TenantId tenant();

    /** Lands what comes before an increment, 1 to 3. */
    void land(int increment);

    /** Looks at what there is after it. */
    default void look(int increment) {}
  }

  /**
   * All of them.
   *
   * @param differences rows of their tenants which a full refresh builds otherwise, in words
   */
  record Built(
      WrongWaysLanded ways,
      KnownWrongPlacesTests.Landed places,
      LateRecordsTests.Landed late,
      LongTextsTests.Landed longTexts,
      List<String> differences) {}

  private final LandingFixture fixture;
  private final Uploads uploads;
  private final DbtInstallation installation;
  private final DataSource pool;
  private @Nullable Built built;

  ThreeIncrements(
      LandingFixture fixture, Uploads uploads, DbtInstallation installation, DataSource pool) {
    this.fixture = fixture;
    this.uploads = uploads;
    this.installation = installation;
    this.pool = pool;
  }

  /** Builds them when nobody has yet. */
  Built built() throws Exception {
    if (built == null) {
      built = build();
    }
    return built;
  }

  private Built build() throws Exception {
    var ways = new WrongWaysLanded(fixture, uploads);
    var places = new KnownWrongPlacesTests.Landed(fixture);
    var late = new LateRecordsTests.Landed(fixture);
    var longTexts = new LongTextsTests.Landed(fixture);
    List<Part> parts = List.of(ways, places, late, longTexts);
    TestDatabase database = IncrementDatabase.get();
    try (Builds builds = Builds.of(installation)) {
      for (int increment = 1; increment <= 3; increment++) {
        for (Part part : parts) {
          part.land(increment);
        }
        builds.increment(database);
        for (Part part : parts) {
          part.look(increment);
        }
      }
      pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
      TestDatabase anew = Shadow.of(database);
      builds.anew(anew);
      List<TenantId> tenants = parts.stream().map(Part::tenant).toList();
      return new Built(ways, places, late, longTexts, Marts.differences(database, anew, tenants));
    }
  }
}
