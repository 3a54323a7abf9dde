package io.tallawah.bench;

import io.tallawah.identity.TestPeople;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Open screens: how long another order of the grid takes with one of them and with fifty, what each
 * keeps of the heap, what is left of a thousand that were opened and closed, and how much a page of
 * rows moves. The tabs are of this process too, so the heap holds their part as well.
 */
@WithManyTenants
class ScreensBench {

  private static final int TABS = Integer.getInteger("bench.tabs", 50);
  private static final int ALONE = Integer.getInteger("bench.alone", 120);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 12);
  private static final int PASSING = Integer.getInteger("bench.passing", 1_000);
  private static final int OPENERS = 2;
  private static final int WARM_UP = 30;
  private static final long EVERY_MILLIS = 5_000;
  private static final long PAUSE_MILLIS = 100;

  @Autowired private ManyTenants many;
  @LocalServerPort private int port;
  private List<TestPeople> tenants = List.of();

  @Test
  void screens(BenchTable table) throws Exception {
    tenants = many.make(TenantsDatabase.get());
    Samples alone = alone(table);
    passAll(TABS);
    double before = LiveHeap.megabytes();
    passAll(PASSING);
    double after = LiveHeap.megabytes();
    table.row("heap with no screen open", "MB", before);
    table.atMost(
        1.1,
        after / before,
        "heap after %,d screens opened and closed".formatted(PASSING),
        "MB",
        Samples.of(after));
    List<GridTab> tabs = openAll();
    double open = LiveHeap.megabytes();
    table.atMost(
        1,
        (open - after) / TABS,
        "heap of each open grid, all with %d open".formatted(TABS),
        "MB",
        Samples.of(open));
    Samples together = together(tabs);
    table.atMost(
        3,
        together.p95() / alone.p95(),
        "another order of the grid, %d open, p95".formatted(TABS),
        "ms",
        together);
    for (GridTab tab : tabs) {
      tab.close();
    }
  }

  private Samples alone(BenchTable table) throws Exception {
    List<GridTab.Sorted> all = new ArrayList<>();
    try (GridTab tab = open(0)) {
      for (int i = -WARM_UP; i < ALONE; i++) {
        GridTab.Sorted one = tab.sort();
        if (i >= 0) {
          all.add(one);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
    Samples alone = Samples.of(all.stream().map(GridTab.Sorted::millis).toList());
    table.row("another order of the grid, alone", "ms", alone);
    int rows = all.getLast().rows();
    double rest =
        new RestClient(base(), tenants.getFirst())
            .size("/campaigns?size=%d&%s".formatted(rows, ManyTenants.parameters()));
    Samples moved = Samples.of(all.stream().map(one -> (double) one.bytes()).toList());
    table.row("%d rows over REST".formatted(rows), "bytes", rest);
    table.atMost(2, moved.median() / rest, "another order of as many in the grid", "bytes", moved);
    return alone;
  }

  private Samples together(List<GridTab> tabs) throws Exception {
    List<Callable<List<Double>>> people = new ArrayList<>();
    for (int i = 0; i < tabs.size(); i++) {
      GridTab tab = tabs.get(i);
      long offset = EVERY_MILLIS * i / tabs.size();
      people.add(() -> act(tab, offset));
    }
    List<Double> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(tabs.size())) {
      for (Future<List<Double>> person : threads.invokeAll(people)) {
        all.addAll(person.get());
      }
    }
    return Samples.of(all);
  }

  private static List<Double> act(GridTab tab, long offset) throws Exception {
    List<Double> millis = new ArrayList<>();
    long first = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(offset);
    for (int i = 0; i < ROUNDS; i++) {
      long due = first + TimeUnit.MILLISECONDS.toNanos(EVERY_MILLIS * i);
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      millis.add(tab.sort().millis());
    }
    return millis;
  }

  private List<GridTab> openAll() throws IOException, InterruptedException {
    List<GridTab> tabs = new ArrayList<>();
    for (int i = 0; i < TABS; i++) {
      tabs.add(open(i));
    }
    return tabs;
  }

  /** Opens and closes so many, one after the other in each of some threads. */
  private void passAll(int times) throws Exception {
    List<Callable<Boolean>> openers = new ArrayList<>();
    for (int i = 0; i < OPENERS; i++) {
      int first = i;
      openers.add(() -> {
        for (int one = first; one < times; one += OPENERS) {
          open(one).close();
        }
        return true;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(OPENERS)) {
      for (Future<Boolean> opener : threads.invokeAll(openers)) {
        opener.get();
      }
    }
  }

  private GridTab open(int i) throws IOException, InterruptedException {
    return GridTab.open(base(), tenants.get(i % tenants.size()), ManyTenants.parameters());
  }

  private URI base() {
    return URI.create("http://localhost:" + port);
  }
}
