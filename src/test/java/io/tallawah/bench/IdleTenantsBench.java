package io.tallawah.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.OwnDatabase;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.RunListener;
import io.tallawah.warehouse.RunResult;
import io.tallawah.warehouse.TransformRequest;
import io.tallawah.warehouse.Warehouse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/**
 * One tenant's rows change while few or many others are there, each with two connections that have
 * landed and are idle now. {@code -Dbench.tenants=50,500} names other numbers of them.
 */
@Bench
@IngestionTest
@ContextConfiguration(initializers = IdleTenantsBench.Own.class)
class IdleTenantsBench {

  private static final String TENANTS = System.getProperty("bench.tenants", "50,500");
  private static final int INCREMENTS = Integer.getInteger("bench.increments", 5);
  private static final double GROWTH = 1.3;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  static class Own extends OwnDatabase {

    private static final class Instance {
      static final TestDatabase DATABASE = TestDatabase.fresh("bench_idle");
    }

    @Override
    protected TestDatabase database() {
      return Instance.DATABASE;
    }
  }

  @Autowired private LandingFixture fixture;
  @Autowired private Warehouse warehouse;
  private long moment = Instant.parse("2026-11-21T00:00:00Z").toEpochMilli();

  @Test
  void idleTenants(BenchTable table) {
    Place changing = fixture.place("meta");
    land(changing);
    int there = 0;
    double before = 0;
    for (String size : TENANTS.split(",", -1)) {
      for (; there < Integer.parseInt(size); there++) {
        idle();
      }
      transform();
      Samples seconds = increments(changing);
      String name = "dbt increment of one tenant of " + there;
      if (before > 0) {
        table.atMost(GROWTH, seconds.median() / before, name, "s", seconds);
      } else {
        table.row(name, "s", seconds);
      }
      before = seconds.median();
    }
  }

  private void idle() {
    Place place = fixture.place("meta");
    land(place);
    land(fixture.connect(place.tenant(), "other", "google"));
  }

  private Samples increments(Place changing) {
    double[] seconds = new double[INCREMENTS];
    for (int i = 0; i < INCREMENTS; i++) {
      land(changing);
      seconds[i] = transform().seconds();
    }
    return Samples.of(seconds);
  }

  private RunResult transform() {
    RunResult result = warehouse.transform(TransformRequest.queued(), RunListener.SILENT);
    assertThat(result.succeeded()).as("%s", result).isTrue();
    return result;
  }

  /** Three days of a small account. */
  private void land(Place place) {
    moment += 1_000;
    boolean meta = place.connection().platform().id().equals("meta");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String day = DAY.minusDays(i % 3).toString();
      lines.add(meta ? insight(day, i) : ad(day, i));
    }
    place.landWithin(DAY.minusDays(2) + ".." + DAY, lines.toArray(String[]::new));
  }

  private String insight(String day, int i) {
    return LandingFixture.record(
        "ads_insights",
        """
        {"date_start": "%s", "account_id": "9", "account_currency": "JMD", "campaign_id": "%d", "adset_id": "%d", "ad_id": "%d", "spend": %d}\
        """
            .formatted(day, i / 10, i / 5, i, moment % 1_000 + i),
        moment);
  }

  private String ad(String day, int i) {
    return LandingFixture.record(
        "ad_group_ad_legacy",
        """
        {"segments.date": "%s", "customer.id": 9, "campaign.id": %d, "ad_group.id": %d, "ad_group_ad.ad.id": %d, "metrics.cost_micros": %d}\
        """
            .formatted(day, i / 10, i / 5, i, 1_000_000L + i),
        moment);
  }
}
