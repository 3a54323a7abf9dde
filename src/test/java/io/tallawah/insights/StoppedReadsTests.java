package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tallawah.shared.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is given up ends in the database, whichever service reads it. */
class StoppedReadsTests extends OnCampaigns {

  private static final String CAMPAIGN_DAYS = "marts.vw_campaign_daily";
  private static final String RESULT_DAYS = "marts.vw_conversion_daily";
  private static final String CREATIVE_DAYS = "marts.vw_creative_daily";
  private static final String PLACE_DAYS = "marts.vw_geo_daily";
  private static final String BUDGETS = "marts.vw_pacing";
  private static final String ACCOUNTS = "marts.dim_account";
  private static final String CAMPAIGN_NAMES = "marts.dim_campaign";
  private static final String BUDGET_VERSIONS = "marts.dim_budget";
  private static final String OUTLINES = "marts.parish_geojson";
  private static final CreativeQuery CREATIVES = CreativeQuery.of(ALL);

  @Autowired Overview overview;
  @Autowired Creatives creatives;
  @Autowired Regions regions;
  @Autowired CampaignInsides insides;
  @Autowired AccountFacts facts;
  @Autowired Labels labels;

  private static @Nullable InsightsFixture own;

  @BeforeEach
  void withAds() {
    if (own == null) {
      own = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 5)).withCreatives();
    }
    tenant = own;
    tenant.signIn("viewer");
  }

  @TestFactory
  Stream<DynamicTest> everyReadIsStopped() {
    CampaignRow row = page(ALL).rows().getFirst();
    CreativeKey asset = tenant.call(() -> creatives.page(CREATIVES)).rows().getFirst().key();
    RegionQuery places = RegionQuery.of(ALL);
    SeriesQuery series = new SeriesQuery(ALL, Breakdown.DAY, List.of("spend"));
    return Stream.of(
        stops("a page", CAMPAIGN_DAYS, () -> campaigns.page(ALL)),
        stops("its names", CAMPAIGN_NAMES, () -> campaigns.page(ALL)),
        stops("its results", RESULT_DAYS, () -> campaigns.pageWithResults(ALL)),
        stops("by budget", BUDGETS, () -> campaigns.page(withinBudget())),
        stops("courses", CAMPAIGN_DAYS, () -> campaigns.courses(ALL, List.of(row.key()))),
        stops("days of a row", CAMPAIGN_DAYS, () -> campaigns.trend(row.key(), ALL)),
        stops("choices", PLACE_DAYS, () -> campaigns.choices(ALL)),
        stops("places of a row", PLACE_DAYS, () -> insides.places(row.key(), ALL)),
        stops("changes of a row", BUDGET_VERSIONS, () -> insides.changes(row.key())),
        stops("a series", CAMPAIGN_DAYS, () -> overview.series(series)),
        stops("platforms", CAMPAIGN_DAYS, () -> overview.platforms(ALL)),
        stops(
            "movers",
            CAMPAIGN_NAMES,
            () -> overview.movers(ALL, InsightsFixture.MONTH.previous(), 6)),
        stops("creatives", CREATIVE_DAYS, () -> creatives.page(CREATIVES)),
        stops("days of a creative", CREATIVE_DAYS, () -> creatives.trend(asset, CREATIVES)),
        stops("regions", PLACE_DAYS, () -> regions.page(places)),
        stops("weeks of regions", PLACE_DAYS, () -> regions.weeks(places, null)),
        stops("outlines", OUTLINES, () -> regions.outlines(false)),
        stops("rates", ACCOUNTS, () -> facts.rates("reporting", InsightsFixture.MONTH)),
        stops("zones", ACCOUNTS, facts::otherZones),
        stops("labels", CAMPAIGN_NAMES, labels::uses));
  }

  @Test
  void whoWaitsForWhatAnotherGaveUpReadsItForThemselves() throws Exception {
    InsightsFixture published = published();
    Cancellation given = new Cancellation(Runnable::run);
    List<Thread> waiting = new ArrayList<>();
    CompletableFuture<CampaignPage> second;
    try (HeldTable held = new HeldTable(CAMPAIGN_DAYS)) {
      CompletableFuture<CampaignPage> first =
          reading(
              published, () -> given.call(() -> campaigns.page(ALL)), Thread::startVirtualThread);
      await().atMost(20, TimeUnit.SECONDS).until(() -> held.waiting().size() == 1);
      second = reading(published, () -> campaigns.page(ALL), task -> waiting.add(started(task)));
      await()
          .atMost(20, TimeUnit.SECONDS)
          .until(() -> waiting.getFirst().getState() == Thread.State.TIMED_WAITING);
      given.cancel();
      assertGivenUp(first);
    }
    assertThat(second.get(20, TimeUnit.SECONDS).rows()).hasSize(12);
  }

  private DynamicTest stops(String what, String table, Callable<?> read) {
    return DynamicTest.dynamicTest(
        what,
        () -> {
          Cancellation work = new Cancellation(Runnable::run);
          try (HeldTable held = new HeldTable(table)) {
            CompletableFuture<?> reading =
                reading(tenant, () -> work.call(read), Thread::startVirtualThread);
            await().atMost(20, TimeUnit.SECONDS).until(() -> !held.waiting().isEmpty());
            work.cancel();
            assertGivenUp(reading);
            assertThat(held.waiting()).as("statements that still run").isEmpty();
          }
        });
  }

  private static void assertGivenUp(CompletableFuture<?> reading) {
    assertThatThrownBy(() -> reading.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("nobody waits for it any more");
  }

  private static Thread started(Runnable task) {
    Thread thread = new Thread(task);
    thread.start();
    return thread;
  }

  private static <T> CompletableFuture<T> reading(
      InsightsFixture tenant, Callable<T> read, Executor where) {
    return CompletableFuture.supplyAsync(
        () -> {
          tenant.signIn("viewer");
          return tenant.call(read);
        },
        where);
  }

  private InsightsFixture published() {
    InsightsFixture published = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 6));
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(
            "insert into ops.publication (tenant_id, version, invocation_id) values (?, 1, 'test')")
        .param(published.people().tenant().value())
        .update();
    return published;
  }

  private static CampaignQuery withinBudget() {
    return ALL.with(CampaignFilter.BUDGET, List.of(BudgetState.ABOVE.id()));
  }
}
