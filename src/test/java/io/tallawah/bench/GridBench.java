package io.tallawah.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.identity.TestPeople;
import io.tallawah.ingestion.Connections;
import io.tallawah.ingestion.Ingestion;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.Campaigns;
import io.tallawah.setup.demo.DemoManifest;
import io.tallawah.setup.demo.DemoOptions;
import io.tallawah.setup.demo.DemoPack;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.warehouse.RunListener;
import io.tallawah.warehouse.TransformRequest;
import io.tallawah.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/**
 * A page of the grid through the service, as a signed-in person of the tenant, against the very
 * statements that it runs the first time, run directly by the same role with the same tenant bound:
 * in pairs, in one go, now one first and now the other.
 */
@Bench
@TallawahTest
@Import(GridBench.Recording.class)
@ContextConfiguration(initializers = GridDatabase.class)
class GridBench {

  private static final int PAIRS = Integer.getInteger("bench.pairs", 400);
  private static final int WARM_UP = 100;
  private static final int CAMPAIGNS = Integer.getInteger("bench.grid.campaigns", 200);
  private static final int DAYS = 120;
  private static final long SEED = 20_261_122;
  private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
  private static final double GOAL = 1.5;

  /** Puts the recorder before the pool. */
  static class Recording implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return name.equals("dataSource") ? new StatementRecorder((DataSource) bean) : bean;
    }
  }

  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private SystemIdentity system;
  @Autowired private Connections connections;
  @Autowired private Ingestion ingestion;
  @Autowired private Warehouse warehouse;
  @Autowired private Campaigns campaigns;
  @Autowired private DataSource pool;
  @TempDir private Path folder;
  private final Map<DateRange, List<RecordedStatement>> firstReads = new HashMap<>();

  @Test
  void grid(BenchTable table) throws Exception {
    TestPeople people = new TestPeople(provisioning);
    currentTenant.callAs(people.tenant(), () -> system.callAs("bench", this::land));
    assertThat(warehouse.transform(TransformRequest.queued(), RunListener.SILENT).succeeded())
        .isTrue();
    SignedInUser viewer =
        new SignedInUser(
            people.person("viewer"), people.email("viewer"), "The viewer", false, false);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of()));
    try (Connection direct = GridDatabase.get().app().getConnection()) {
      currentTenant.callAs(people.tenant(), () -> measure(people, direct, table));
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private boolean land() throws IOException {
    DemoManifest pack = DemoPack.write(folder, new DemoOptions(SEED, 1, DAYS, CAMPAIGNS, LAST, 1));
    return LandedPack.land(pack, folder, connections, ingestion);
  }

  private boolean measure(TestPeople people, Connection direct, BenchTable table)
      throws SQLException {
    direct.setAutoCommit(false);
    GridStates states = new GridStates(SEED, LAST, campaigns.choices(allDays()));
    Random coin = new Random(SEED);
    double[] byService = new double[PAIRS];
    double[] byHand = new double[PAIRS];
    for (int i = -WARM_UP; i < PAIRS; i++) {
      CampaignQuery query = states.next();
      List<RecordedStatement> statements =
          pool.unwrap(StatementRecorder.class).record(() -> campaigns.page(query));
      List<RecordedStatement> reads = reads(query, statements);
      boolean serviceFirst = coin.nextBoolean();
      double service = serviceFirst ? service(query) : 0;
      double hand = direct(direct, people, reads);
      service = serviceFirst ? service : service(query);
      if (i >= 0) {
        byService[i] = service;
        byHand[i] = hand;
      }
    }
    enter(table, Samples.of(byService), Samples.of(byHand));
    return true;
  }

  /** What the question costs when it is not kept: the reads of the first time its days came up. */
  private List<RecordedStatement> reads(CampaignQuery query, List<RecordedStatement> statements) {
    List<RecordedStatement> reads = statements.stream().filter(GridBench::readsMarts).toList();
    if (!reads.isEmpty()) {
      firstReads.put(query.range(), reads);
    }
    return firstReads.getOrDefault(query.range(), List.of());
  }

  private static DateRange allDays() {
    return new DateRange(LAST.minusDays(DAYS - 1L), LAST);
  }

  private static boolean readsMarts(RecordedStatement statement) {
    return statement.sql().contains("marts.vw_campaign_daily d");
  }

  private double service(CampaignQuery query) {
    long begun = System.nanoTime();
    campaigns.page(query);
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double direct(
      Connection connection, TestPeople people, List<RecordedStatement> statements)
      throws SQLException {
    long begun = System.nanoTime();
    try (Statement bind = connection.createStatement()) {
      bind.execute("SET LOCAL app.tenant_id = '" + people.tenant() + "'");
    }
    for (RecordedStatement statement : statements) {
      statement.run(connection);
    }
    connection.commit();
    return (System.nanoTime() - begun) / 1e6;
  }

  private static void enter(BenchTable table, Samples service, Samples direct) {
    table.row("grid page, the same SQL directly", "ms", direct);
    table.atMost(
        GOAL, service.p95() / direct.p95(), "grid page through the service, p95", "ms", service);
  }
}
