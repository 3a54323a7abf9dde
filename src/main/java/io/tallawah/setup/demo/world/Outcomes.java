package io.tallawah.setup.demo.world;

import java.util.Map;
import java.util.TreeMap;

/** How often what was done, by the platform's word for it and the window in which it counts. */
public final class Outcomes {

  /** The window the account is set to. */
  public static final String DEFAULT = "default";

  private final Map<Outcome, Sum> sums = new TreeMap<>();

  /** An act in a window. */
  public record Outcome(String action, String window) implements Comparable<Outcome> {
    @Override
    public int compareTo(Outcome other) {
      int byAction = action.compareTo(other.action);
      return byAction == 0 ? window.compareTo(other.window) : byAction;
    }
  }

  /**
   * How often, and worth how much.
   *
   * @param count in hundredths
   * @param value in hundredths of the currency
   */
  public record Sum(long count, long value) {}

  public void add(String action, String window, long count, long value) {
    if (count != 0 || value != 0) {
      sums.merge(
          new Outcome(action, window),
          new Sum(count, value),
          (one, other) -> new Sum(one.count + other.count, one.value + other.value));
    }
  }

  public Map<Outcome, Sum> sums() {
    return sums;
  }
}
