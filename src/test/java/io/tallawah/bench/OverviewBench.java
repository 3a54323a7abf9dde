package io.tallawah.bench;

import io.tallawah.identity.TestPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the overview shows, asked over REST by people of fifty tenants, always in days that nobody
 * has asked for before so that nothing of it is kept, against the statements that such answers
 * take, run directly by as many clients of the same role with the tenant bound: in turns, in one
 * run.
 */
@WithManyTenants
class OverviewBench {

  private static final int CLIENTS = Integer.getInteger("bench.clients", 2);
  private static final int TURNS = Integer.getInteger("bench.turns", 5);
  private static final int EACH = Integer.getInteger("bench.each", 60);
  private static final int RECORDED = 20;
  private static final int LONGEST_DAYS = 90;
  private static final double GOAL = 1.5;

  /** Figures, spend and results through time beside the days before, platforms, what moved. */
  private static final Map<String, String> QUERIES = new LinkedHashMap<>();

  static {
    QUERIES.put("figures", "/campaigns?size=1&compare=previous&");
    QUERIES.put("spend by day", "/timeseries?metric=spend&compare=previous&");
    QUERIES.put("conversions by day", "/timeseries?metric=conversions&compare=previous&");
    QUERIES.put("ROAS by week", "/timeseries?metric=roas&grain=week&compare=previous&");
    QUERIES.put("platforms", "/campaigns?size=1&group=platform&");
    QUERIES.put("what moved", "/campaigns?size=6&sort=-delta_spend&compare=previous&");
  }

  private static final List<String> NAMES = List.copyOf(QUERIES.keySet());

  @Autowired private ManyTenants many;
  @Autowired private DataSource pool;
  @LocalServerPort private int port;
  @TempDir private Path folder;
  private final List<RestClient> people = new ArrayList<>();
  private List<TestPeople> tenants = List.of();

  @Test
  void overview(BenchTable table) throws Exception {
    tenants = many.make(TenantsDatabase.get());
    table.row(
        "campaign days of all tenants", "rows", (double) ManyTenants.rows(TenantsDatabase.get()));
    for (TestPeople one : tenants) {
      people.add(new RestClient(URI.create("http://localhost:" + port), one));
    }
    DirectSql direct = DirectSql.of(TenantsDatabase.get(), folder);
    List<List<String>> statements = record();
    rest(new Random(1), EACH);
    List<DirectSql.Ran> byRest = new ArrayList<>();
    List<DirectSql.Ran> bySql = new ArrayList<>();
    Random chance = new Random(2);
    for (int turn = 0; turn < TURNS; turn++) {
      byRest.addAll(rest(chance, EACH));
      bySql.addAll(direct.run(statements, CLIENTS, EACH));
    }
    for (int i = 0; i < NAMES.size(); i++) {
      table.row(NAMES.get(i) + " " + direct.way(), "ms", samples(bySql, i));
      table.row(NAMES.get(i) + " over REST", "ms", samples(byRest, i));
    }
    Samples sql = millis(bySql);
    Samples rest = millis(byRest);
    table.row("the overview's six queries " + direct.way(), "ms", sql);
    table.atMost(GOAL, rest.p95() / sql.p95(), "the same over REST, p95", "ms", rest);
  }

  /** The statements of some questions of each kind, with their tenant bound. */
  private List<List<String>> record() throws SQLException {
    Random chance = new Random(3);
    List<List<String>> all = new ArrayList<>();
    try (Connection app = TenantsDatabase.get().app().getConnection()) {
      for (int i = 0; i < RECORDED * NAMES.size(); i++) {
        int who = chance.nextInt(tenants.size());
        String question = question(i % NAMES.size(), chance);
        List<String> statements = new ArrayList<>();
        statements.add("set local app.tenant_id = '%s'".formatted(tenants.get(who).tenant()));
        for (RecordedStatement one :
            pool.unwrap(StatementRecorder.class).record(() -> ask(people.get(who), question))) {
          if (one.sql().contains("marts.") && !one.sql().contains("to_regclass")) {
            statements.add(one.text(app));
          }
        }
        all.add(statements);
      }
    }
    return all;
  }

  private List<DirectSql.Ran> rest(Random chance, int each) throws Exception {
    List<Future<List<DirectSql.Ran>>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        Random own = new Random(chance.nextLong());
        running.add(
            threads.submit(() -> IntStream.range(0, each).mapToObj(j -> timed(own)).toList()));
      }
    }
    List<DirectSql.Ran> all = new ArrayList<>();
    for (Future<List<DirectSql.Ran>> client : running) {
      all.addAll(client.get());
    }
    return all;
  }

  private DirectSql.Ran timed(Random chance) {
    int which = chance.nextInt(NAMES.size());
    RestClient who = people.get(chance.nextInt(people.size()));
    String question = question(which, chance);
    long begun = System.nanoTime();
    ask(who, question);
    return new DirectSql.Ran(which, (System.nanoTime() - begun) / 1e6);
  }

  /** In a period that begins and ends anywhere in the year, so that it is hardly ever kept. */
  private static String question(int which, Random chance) {
    int length = 7 + chance.nextInt(LONGEST_DAYS);
    int back = chance.nextInt((int) ManyTenants.allDays().days() - 2 * length);
    return QUERIES.get(NAMES.get(which))
        + "from=%s&to=%s"
            .formatted(
                ManyTenants.LAST.minusDays(back + length - 1L), ManyTenants.LAST.minusDays(back));
  }

  private static void ask(RestClient who, String question) {
    try {
      who.size(question);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Samples samples(List<DirectSql.Ran> all, int which) {
    return millis(all.stream().filter(one -> one.transaction() % NAMES.size() == which).toList());
  }

  private static Samples millis(List<DirectSql.Ran> all) {
    return Samples.of(all.stream().map(DirectSql.Ran::millis).toList());
  }
}
