package io.tallawah.insights;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** States of the grid as an address says them, the same for the same seed. */
public final class SeededStates {

  /** Of those in which the service, REST, files and the screen are compared. */
  public static final long SEED = 20_261_129;

  /** How many of them. */
  public static final int COUNT = 200;

  private static final List<String> SORTS =
      List.of("-spend", "name", "-delta_spend", "ctr,-clicks", "-previous_spend", "account,-roas");

  private final Random chance;

  public SeededStates(long seed) {
    this.chance = new Random(seed);
  }

  public Map<String, List<String>> next() {
    Map<String, List<String>> state = new LinkedHashMap<>();
    LocalDate from = GridScene.FIRST.plusDays(chance.nextInt(80));
    LocalDate to = from.plusDays(chance.nextInt(35));
    put(state, "from", from);
    put(state, "to", to);
    maybe(state, 40, "currency", "native", "USD", "EUR");
    maybe(state, 25, "platform", "meta", "google", "meta,linkedin");
    maybe(state, 20, "account", "100", "200,700", "555");
    maybe(state, 20, "status", "active", "paused,ended", "unknown");
    maybe(state, 15, "objective", "SALES", "LEADS,REACH");
    maybe(state, 15, "sort", SORTS.toArray(String[]::new));
    maybe(state, 15, "where", "spend>1000", "clicks>200,impressions<=40000");
    maybe(state, 20, "group", "platform", "account", "objective");
    compare(state);
    drill(state);
    return state;
  }

  private void compare(Map<String, List<String>> state) {
    if (chance.nextInt(100) < 60) {
      String mode = one("previous", "mtd", "custom", "weekday");
      put(state, "compare", mode);
      if (mode.equals("custom")) {
        LocalDate from = GridScene.FIRST.plusDays(chance.nextInt(60));
        put(state, "compare_from", from);
        put(state, "compare_to", from.plusDays(chance.nextInt(30)));
      }
    }
  }

  private void drill(Map<String, List<String>> state) {
    if (chance.nextInt(100) < 35) {
      put(state, "level", one("adset", "ad"));
      if (chance.nextBoolean()) {
        put(state, "campaign", 9000 + chance.nextInt(GridScene.CAMPAIGNS));
      }
    } else {
      maybe(state, 20, "q", "Brand", "9", "Negril");
      if ("Negril".equals(state.getOrDefault("q", List.of("")).getFirst())) {
        put(state, "q", "Négril");
      }
    }
  }

  private void maybe(Map<String, List<String>> state, int percent, String name, String... values) {
    if (chance.nextInt(100) < percent) {
      put(state, name, one(values));
    }
  }

  private String one(String... values) {
    return values[chance.nextInt(values.length)];
  }

  private static void put(Map<String, List<String>> state, String name, Object value) {
    state.put(name, List.of(value.toString()));
  }
}
