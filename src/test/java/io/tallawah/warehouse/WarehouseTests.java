package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.Provisioning.NewTenant;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CatalogueRule;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.Walls;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With the real dbt, whose environment the first of these tests makes. */
@TallawahTest
class WarehouseTests {

  private static final TransformRequest SELECTED =
      new TransformRequest(false, "dim_account", false);

  @Autowired private Warehouse warehouse;
  @Autowired private RunHistory history;
  @Autowired private DbtInstallation installation;
  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private SystemIdentity system;

  private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
  private TenantId tenant = new TenantId(UUID.randomUUID());

  @BeforeEach
  void aTenant() {
    tenant =
        provisioning.tenant(
            new NewTenant(
                "run-" + UUID.randomUUID().toString().substring(0, 8),
                "Runs",
                ZoneId.of("America/Jamaica"),
                Currency.getInstance("JMD"),
                DayOfWeek.MONDAY,
                false));
  }

  @Test
  void aRunShowsEachModelAndTestAndIsKeptForTheTenant() throws Exception {
    List<NodeProgress> heard = new CopyOnWriteArrayList<>();
    RunResult result = warehouse.transform(new TransformRequest(true, null, true), heard::add);
    assertThat(result.status()).as("%s", result).isEqualTo(RunResult.Status.SUCCEEDED);
    assertThat(result.nodes())
        .filteredOn(node -> node.kind().equals("unit_test"))
        .hasSizeGreaterThan(40)
        .allSatisfy(node -> assertThat(node.status()).as(node.node()).isEqualTo("pass"));
    assertThat(result.nodes())
        .filteredOn(node -> node.kind().equals("test"))
        .hasSizeGreaterThan(40)
        .allSatisfy(node ->
            assertThat(node.test())
                .as(node.node())
                .isNotNull()
                .extracting(NodeResult.Test::meaning)
                .isNotNull());
    assertThat(heard)
        .anySatisfy(node -> {
          assertThat(node.node()).isEqualTo("vw_campaign_daily");
          assertThat(node.status()).isEqualTo("success");
          assertThat(node.index()).isBetween(1, node.total());
        });
    RunHistory.Run run = latest();
    assertThat(run.status()).isEqualTo("succeeded");
    assertThat(run.command()).isEqualTo("build --full-refresh with nightly tests");
    assertThat(as(() -> history.results(run.id())))
        .extracting(RunHistory.Result::node)
        .contains("vw_campaign_daily", "fact_performance");
    theWallsStand();
  }

  /** After everything was built anew, as for the finished product in {@code WallsTests}. */
  private void theWallsStand() throws SQLException {
    try (Walls walls = Walls.of(TestDatabase.shared().superuser().getConnection())) {
      for (CatalogueRule rule : CatalogueRule.values()) {
        assertThat(walls.faults(rule)).as("%s", rule).isEmpty();
      }
      assertThat(walls.seenWithoutATenant()).isEmpty();
      for (UUID one : walls.tenantsIn("marts.vw_campaign_daily").stream().limit(3).toList()) {
        assertThat(walls.seenOfOthers(one)).isEmpty();
        assertThat(walls.seenIn("marts.vw_campaign_daily", one)).containsExactly(one);
      }
    }
  }

  @Test
  void twoRunsNeverGoOnAtOnce() throws Exception {
    boolean[] waited = {false};
    long parsedAnew = timesParsedAnew();
    RunListener listener =
        new RunListener() {
          @Override
          public void node(NodeProgress progress) {}

          @Override
          public void waiting() {
            waited[0] = true;
          }
        };
    CompletableFuture<RunResult> first =
        inBackground(() -> warehouse.transform(SELECTED, listener));
    CompletableFuture<RunResult> second =
        inBackground(() -> warehouse.transform(SELECTED, listener));
    assertThat(first).succeedsWithin(5, TimeUnit.MINUTES);
    assertThat(second).succeedsWithin(5, TimeUnit.MINUTES);
    assertThat(waited[0]).isTrue();
    assertThat(overlaps()).isZero();
    assertThat(timesParsedAnew() - parsedAnew).as("parsed once for both").isLessThanOrEqualTo(1);
  }

  @Test
  void aCancelledRunIsInterruptedAndLeavesNothingOnTheServer() throws Exception {
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<RunResult> run =
        inBackground(() ->
            warehouse.transform(
                new TransformRequest(true, null, false), node -> begun.complete(null)));
    assertThat(begun).succeedsWithin(5, TimeUnit.MINUTES);
    await().atMost(1, TimeUnit.MINUTES).until(() -> sessions() > 0);
    assertThat(details().step()).as("where it is").isNotNull();
    warehouse.cancel();
    assertThat(run)
        .succeedsWithin(2, TimeUnit.MINUTES)
        .satisfies(result -> assertThat(result.status()).isEqualTo(RunResult.Status.INTERRUPTED));
    assertThat(details().run().status()).isEqualTo("interrupted");
    assertThat(details().step()).isNull();
    assertThat(sessions()).isZero();
  }

  @Test
  void aRunOfAKilledProcessIsMarkedInterrupted() throws Exception {
    superuser
        .sql(
            """
            insert into ops.dbt_run (tenant_id, id, command, started_at, status)
            values (?, ?, 'build', now(), 'running')\
            """)
        .params(tenant.value(), UUID.randomUUID())
        .update();
    warehouse.recover();
    assertThat(latest().status()).isEqualTo("interrupted");
    assertThat(latest().endedAt()).isNotNull();
  }

  /** Sessions that are named for a run. */
  private long sessions() {
    return superuser
        .sql("select count(*) from pg_stat_activity where application_name like 'tallawah-dbt-%'")
        .query(Long.class)
        .single();
  }

  /** How often dbt's log says that the project was parsed from its beginning to its end. */
  private long timesParsedAnew() throws IOException {
    Path log = installation.paths().work().resolve("logs/dbt.log");
    if (!Files.exists(log)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("Unable to do partial parsing")).count();
    }
  }

  private static CompletableFuture<RunResult> inBackground(Supplier<RunResult> run) {
    CompletableFuture<RunResult> result = new CompletableFuture<>();
    Thread.ofPlatform()
        .start(() -> {
          try {
            result.complete(run.get());
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  private RunHistory.Run latest() throws Exception {
    return as(() -> history.latest(1)).get(0);
  }

  private RunHistory.Details details() throws Exception {
    return as(() -> history.details(latest().id())).orElseThrow();
  }

  private <T> T as(java.util.concurrent.Callable<T> action) throws Exception {
    return currentTenant.callAs(tenant, () -> system.callAs("test", action));
  }

  private long overlaps() {
    return superuser
        .sql(
            """
            select count(*) from ops.dbt_run a join ops.dbt_run b on a.tenant_id = b.tenant_id and a.id < b.id
            where a.tenant_id = ? and tstzrange(a.started_at, a.ended_at) && tstzrange(b.started_at, b.ended_at)\
            """)
        .param(tenant.value())
        .query(Long.class)
        .single();
  }
}
