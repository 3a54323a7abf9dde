package io.tallawah.bench;

import io.tallawah.identity.TestPeople;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The campaign grid in a tab: its first rows, and other orders of them. */
final class GridTab implements AutoCloseable {

  private static final int PAGE = 50;

  /**
   * What another order took.
   *
   * @param millis until its rows were told
   * @param bytes of all that was told of it
   * @param rows that came
   */
  record Sorted(double millis, int bytes, int rows) {}

  private final ScreenTab tab;
  private final Random chance;
  private final Set<String> columns = new LinkedHashSet<>();
  private String sorted = "";
  private int grid;

  private GridTab(ScreenTab tab, long seed) {
    this.tab = tab;
    this.chance = new Random(seed);
  }

  static GridTab open(URI base, TestPeople people, String query)
      throws IOException, InterruptedException {
    GridTab opened = new GridTab(new ScreenTab(base), people.slug().hashCode());
    opened.tab.signIn(people.email("viewer"), TestPeople.PASSWORD);
    opened.tab.open("campaigns", query);
    opened.begin();
    return opened;
  }

  private void begin() throws IOException, InterruptedException {
    Told last = take(tab.await(told -> told.calls("setHeaderRenderer").findAny().isPresent()));
    grid =
        last.calls("$connector.confirm")
            .findAny()
            .or(() -> last.calls("$connector.updateSize").findAny())
            .flatMap(Told.Script::element)
            .orElseThrow(() -> new IOException("the grid is not to be found"));
    if (rows(last) == 0) {
      tab.call(grid, "setViewportRange", 0, PAGE);
      tab.confirm(take(tab.await(told -> rows(told) > 0)));
    } else {
      tab.confirm(last);
    }
    take(tab.rest());
  }

  /** Orders the rows by another column and waits for them, as after a click on its header. */
  Sorted sort() throws IOException, InterruptedException {
    List<String> others = columns.stream().filter(column -> !column.equals(sorted)).toList();
    sorted = others.get(chance.nextInt(others.size()));
    tab.rest();
    long begun = System.nanoTime();
    tab.call(grid, "sortersChanged", List.of(Map.of("path", sorted, "direction", "asc")));
    List<Told> all = tab.await(told -> told.isPushed() && rows(told) > 0);
    Told last = take(all);
    tab.confirm(last);
    List<Told> rest = tab.rest();
    int bytes =
        all.stream().mapToInt(Told::bytes).sum() + rest.stream().mapToInt(Told::bytes).sum();
    return new Sorted((last.nanos() - begun) / 1e6, bytes, rows(last));
  }

  /** Notes which columns can be ordered by and which is now; the last message. */
  private Told take(List<Told> all) {
    for (Told one : all) {
      one.calls("setHeaderRenderer")
          .filter(Told.Script::isYes)
          .forEach(call -> columns.addAll(call.words("col")));
      one.calls("setSorterDirections")
          .flatMap(call -> call.list().stream())
          .forEach(order -> sorted = order.path(0).path("column").asString(sorted));
    }
    return all.isEmpty() ? Told.of("{}") : all.getLast();
  }

  private static int rows(Told told) {
    return told.calls("$connector.set")
        .flatMap(call -> call.list().stream())
        .mapToInt(JsonNode::size)
        .sum();
  }

  @Override
  public void close() throws IOException {
    tab.close();
  }
}
