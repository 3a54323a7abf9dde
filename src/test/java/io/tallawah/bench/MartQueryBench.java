package io.tallawah.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.ingestion.LandingRequest;
import io.tallawah.setup.demo.DemoManifest.DemoFile;
import io.tallawah.setup.demo.DemoOptions;
import io.tallawah.setup.demo.DemoPack;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.OwnDatabase;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.RunListener;
import io.tallawah.warehouse.TransformRequest;
import io.tallawah.warehouse.Warehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/**
 * A tenant's last thirty days, by campaign: from the read model as the application's role, from it
 * without row security, and from the landed rows, each of which was read ten times. {@code
 * -Dbench.rows} names another number of landed rows.
 */
@Bench
@IngestionTest
@ContextConfiguration(initializers = MartQueryBench.Own.class)
class MartQueryBench {

  private static final long ROWS = Long.getLong("bench.rows", 5_000_000);
  private static final int READS = Integer.getInteger("bench.reads", 10);
  private static final int ADS_PER_DAY = Integer.getInteger("bench.ads", 2_500);
  private static final int OTHER_TENANTS = Integer.getInteger("bench.tenants", 20);
  private static final int TIMES = Integer.getInteger("bench.times", 200);
  private static final int RAW_TIMES = 5;
  private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
  private static final double OF_RAW = 1 / 200.0;
  private static final double ROW_SECURITY = 1.25;

  private static final String MART =
      """
      select campaign_id, currency, sum(spend), sum(impressions), sum(clicks), sum(conversions),
        sum(conversion_value), sum(conversion_value) / nullif(sum(spend), 0)
      from marts.vw_campaign_daily
      where date_day between date '%1$s' - 29 and date '%1$s' %2$s
      group by campaign_id, currency order by sum(spend) desc\
      """;

  static class Own extends OwnDatabase {

    private static final class Instance {
      static final TestDatabase DATABASE = TestDatabase.fresh("bench_marts");
    }

    @Override
    protected TestDatabase database() {
      return Instance.DATABASE;
    }
  }

  @Autowired private LandingFixture fixture;
  @Autowired private Warehouse warehouse;
  @TempDir private Path folder;

  @Test
  void thirtyDays(BenchTable table) throws Exception {
    Place place = landOneFile();
    TestDatabase database = Own.Instance.DATABASE;
    try (Connection superuser = database.superuser().getConnection();
        Connection app = database.app().getConnection()) {
      new LandedHistory(superuser, ADS_PER_DAY, READS, LAST)
          .reachBack((int) (ROWS / ADS_PER_DAY / READS));
      assertThat(
              warehouse
                  .transform(new TransformRequest(true, null, false), RunListener.SILENT)
                  .succeeded())
          .isTrue();
      addOtherTenants(superuser);
      measure(superuser, app, place, table);
    }
  }

  private static void measure(Connection superuser, Connection app, Place place, BenchTable table)
      throws SQLException {
    bind(app, place);
    String own = MART.formatted(LAST, "");
    String ofTenant = MART.formatted(LAST, "and tenant_id = '" + place.tenant() + "'");
    assertThat(rows(app, own)).isPositive().isEqualTo(rows(superuser, ofTenant));
    double[] walled = new double[TIMES];
    double[] open = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      walled[i] = millis(app, own);
      open[i] = millis(superuser, ofTenant);
    }
    double[] raw = new double[RAW_TIMES];
    for (int i = 0; i < RAW_TIMES; i++) {
      raw[i] =
          millis(
              superuser,
              """
              with newest as (
                select distinct on (date_start, account_id, ad_id) * from %2$s
                where date_start between date '%1$s' - 29 and date '%1$s'
                order by date_start, account_id, ad_id, _airbyte_extracted_at desc)
              select campaign_id, account_currency, sum(spend), sum(impressions), sum(clicks),
                sum((select sum((a ->> 'value')::numeric) from jsonb_array_elements(actions) a
                     where a ->> 'action_type' = 'omni_purchase')),
                sum((select sum((a ->> 'value')::numeric) from jsonb_array_elements(action_values) a
                     where a ->> 'action_type' = 'omni_purchase'))
              from newest group by campaign_id, account_currency order by sum(spend) desc\
              """
                  .formatted(LAST, place.table("ads_insights")));
    }
    Samples mart = Samples.of(walled);
    Samples landed = Samples.of(raw);
    Samples without = Samples.of(open);
    table.row("30 days from %,d landed rows".formatted(ROWS), "ms", landed);
    table.row("30 days from vw_campaign_daily, no row security", "ms", without);
    table.atMost(
        ROW_SECURITY, mart.median() / without.median(), "30 days, with row security", "ms", mart);
    table.atMost(
        OF_RAW, mart.median() / landed.median(), "30 days, against landed rows", "ms", mart);
  }

  private Place landOneFile() throws Exception {
    Place place = fixture.place("meta");
    DemoOptions options = new DemoOptions(7, 1, 28, 20, LAST, 1);
    DemoFile file =
        DemoPack.write(folder, options).files().stream()
            .filter(found -> found.platform().equals("meta"))
            .findFirst()
            .orElseThrow();
    place.land(
        LandingRequest.of(place.connection().id(), folder.resolve(file.file()))
            .withWindow(file.window()));
    return place;
  }

  private static void addOtherTenants(Connection superuser) throws SQLException {
    superuser.setAutoCommit(true);
    try (Statement statement = superuser.createStatement()) {
      String columns;
      try (ResultSet row =
          statement.executeQuery(
              """
              select string_agg(attname, ', ' order by attnum) from pg_attribute
              where attrelid = 'marts.vw_campaign_daily'::regclass and attnum > 0
                and not attisdropped and attname <> 'tenant_id'\
              """)) {
        row.next();
        columns = row.getString(1);
      }
      statement.execute(
          """
          insert into marts.vw_campaign_daily (tenant_id, %1$s)
          select t.id, %2$s from marts.vw_campaign_daily m
          cross join (select gen_random_uuid() as id from generate_series(1, %3$d)) t\
          """
              .formatted(columns, "m." + columns.replace(", ", ", m."), OTHER_TENANTS));
      statement.execute("vacuum (analyze) marts.vw_campaign_daily");
    }
  }

  private static void bind(Connection app, Place place) throws SQLException {
    try (Statement statement = app.createStatement()) {
      statement.execute("set app.tenant_id = '" + place.tenant() + "'");
    }
  }

  private static double millis(Connection db, String sql) throws SQLException {
    long begun = System.nanoTime();
    rows(db, sql);
    return (System.nanoTime() - begun) / 1e6;
  }

  private static int rows(Connection db, String sql) throws SQLException {
    int rows = 0;
    try (Statement statement = db.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows++;
      }
    }
    return rows;
  }
}
