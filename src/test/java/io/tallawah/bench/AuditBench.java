package io.tallawah.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.identity.TestPeople;
import io.tallawah.ingestion.Connections;
import io.tallawah.ingestion.Ingestion;
import io.tallawah.insights.CampaignChoice;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.Campaigns;
import io.tallawah.setup.demo.DemoManifest;
import io.tallawah.setup.demo.DemoOptions;
import io.tallawah.setup.demo.DemoPack;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.warehouse.RunListener;
import io.tallawah.warehouse.TransformRequest;
import io.tallawah.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/**
 * What the audit log costs a reader: eight people of one tenant ask for pages of the grid, each
 * page followed by the entry that its answer waits for, as over REST. Both are timed in the same
 * run: first in days that nobody has asked for, whose sums are read; then in days whose sums are
 * kept, where a page is no query at all.
 */
@Bench
@TallawahTest
@ContextConfiguration(initializers = GridDatabase.class)
class AuditBench {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = Integer.getInteger("bench.audit.rounds", 150);
  private static final int WARM_UP = 30;
  private static final int CAMPAIGNS = Integer.getInteger("bench.grid.campaigns", 200);
  private static final int DAYS = 120;
  private static final long SEED = 20_261_124;
  private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
  private static final double GOAL = 0.15;

  private record Times(List<Double> pages, List<Double> entries) {}

  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private SystemIdentity system;
  @Autowired private Connections connections;
  @Autowired private Ingestion ingestion;
  @Autowired private Warehouse warehouse;
  @Autowired private Campaigns campaigns;
  @Autowired private ApplicationEventPublisher events;
  @TempDir private Path folder;

  @Test
  void audit(BenchTable table) throws Exception {
    TestPeople people = new TestPeople(provisioning);
    currentTenant.callAs(people.tenant(), () -> system.callAs("bench", this::land));
    assertThat(warehouse.transform(TransformRequest.queued(), RunListener.SILENT).succeeded())
        .isTrue();
    List<CampaignChoice> choices =
        currentTenant.callAs(
            people.tenant(),
            () ->
                system.callAs(
                    "bench",
                    () -> campaigns.choices(new DateRange(LAST.minusDays(DAYS - 1L), LAST))));
    Times read = together(people, choices, GridStates::nextOfAnyDays);
    Times kept = together(people, choices, GridStates::next);
    table.row("grid page of days to be read, 8 people", "ms", Samples.of(read.pages()));
    enter(table, read, "its entry in the audit log");
    table.row("grid page of kept sums, 8 people", "ms", Samples.of(kept.pages()));
    enter(table, kept, "its entry, beside kept sums");
  }

  private static void enter(BenchTable table, Times times, String name) {
    Samples pages = Samples.of(times.pages());
    Samples entries = Samples.of(times.entries());
    table.atMost(GOAL, entries.median() / pages.median(), name + ", median", "ms", entries);
    table.atMost(GOAL, mean(entries) / mean(pages), name + ", mean", "ms", entries);
  }

  private Times together(
      TestPeople people, List<CampaignChoice> choices, Function<GridStates, CampaignQuery> next)
      throws Exception {
    List<Future<Times>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        GridStates states = new GridStates(SEED + i, LAST, choices);
        clients.add(threads.submit(() -> client(people, () -> next.apply(states))));
      }
    }
    List<Times> all = new ArrayList<>();
    for (Future<Times> client : clients) {
      all.add(client.get());
    }
    return new Times(
        all.stream().flatMap(one -> one.pages().stream()).toList(),
        all.stream().flatMap(one -> one.entries().stream()).toList());
  }

  private Times client(TestPeople people, Supplier<CampaignQuery> states) throws Exception {
    SignedInUser viewer =
        new SignedInUser(
            people.person("viewer"), people.email("viewer"), "The viewer", false, false);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of()));
    Times times = new Times(new ArrayList<>(), new ArrayList<>());
    return currentTenant.callAs(
        people.tenant(),
        () -> {
          for (int i = -WARM_UP; i < ROUNDS; i++) {
            CampaignQuery query = states.get();
            double page = timed(() -> campaigns.page(query));
            double entry = timed(() -> record(query));
            if (i >= 0) {
              times.pages().add(page);
              times.entries().add(entry);
            }
          }
          return times;
        });
  }

  private void record(CampaignQuery query) {
    events.publishEvent(
        AuditEvent.read(
            "api.read",
            "/api/v1/campaigns",
            Map.of("q", query.search(), "from", query.range().from().toString())));
  }

  private boolean land() throws IOException {
    DemoManifest pack = DemoPack.write(folder, new DemoOptions(SEED, 1, DAYS, CAMPAIGNS, LAST, 1));
    return LandedPack.land(pack, folder, connections, ingestion);
  }

  private static double timed(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double mean(Samples samples) {
    return Arrays.stream(samples.values()).average().orElse(0);
  }
}
