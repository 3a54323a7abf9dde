package io.tallawah.increments;

import com.zaxxer.hikari.HikariDataSource;
import io.tallawah.ingestion.AccountHandovers;
import io.tallawah.ingestion.Compactions;
import io.tallawah.ingestion.Uploads;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.DbtInstallation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

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
   * @param sequences as they were found after the first increment and after the third
   * @param differences rows of their tenants which a full refresh builds otherwise, in words
   */
  record Built(
      FewSequences sequences,
      WrongWaysLanded ways,
      KnownWrongPlacesTests.Landed places,
      LateRecordsTests.Landed late,
      LongTextsTests.Landed longTexts,
      List<String> differences) {}

  private final LandingFixture fixture;
  private final Uploads uploads;
  private final Compactions compactions;
  private final AccountHandovers handovers;
  private final DbtInstallation installation;
  private final DataSource pool;
  private @Nullable Built built;

  ThreeIncrements(
      LandingFixture fixture,
      Uploads uploads,
      Compactions compactions,
      AccountHandovers handovers,
      DbtInstallation installation,
      DataSource pool) {
    this.fixture = fixture;
    this.uploads = uploads;
    this.compactions = compactions;
    this.handovers = handovers;
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
    TestDatabase database = IncrementDatabase.get();
    var few =
        new FewSequences(JdbcClient.create(database.superuser()), fixture, compactions, handovers);
    var ways = new WrongWaysLanded(fixture, uploads);
    var places = new KnownWrongPlacesTests.Landed(fixture);
    var late = new LateRecordsTests.Landed(fixture);
    var longTexts = new LongTextsTests.Landed(fixture);
    List<Part> parts = List.of(ways, places, late, longTexts);
    try (Builds builds = Builds.of(installation)) {
      increment(builds, 1, parts, few);
      few.compare(database, buildAnew(builds, few));
      increment(builds, 2, parts, few);
      increment(builds, 3, parts, few);
      TestDatabase anew = buildAnew(builds, few);
      few.compare(database, anew);
      Map<TenantId, String> tenants =
          parts.stream().collect(Collectors.toMap(Part::tenant, part -> part.getClass().getName()));
      return new Built(
          few, ways, places, late, longTexts, Marts.differences(database, anew, tenants));
    }
  }

  private static void increment(Builds builds, int increment, List<Part> parts, FewSequences few)
      throws IOException {
    few.land(increment);
    for (Part part : parts) {
      part.land(increment);
    }
    builds.increment(IncrementDatabase.get());
    few.look();
    for (Part part : parts) {
      part.look(increment);
    }
  }

  /** A full refresh of a copy, in which the landing of the sequences is compacted. */
  private TestDatabase buildAnew(Builds builds, FewSequences few) throws Exception {
    pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    TestDatabase anew = Shadow.of(IncrementDatabase.get());
    Shadow.compact(anew, few.tenants());
    builds.anew(anew);
    return anew;
  }
}
