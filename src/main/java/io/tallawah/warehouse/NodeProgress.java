package io.tallawah.warehouse;

/**
 * A model or test of a run begins or has ended.
 *
 * @param index its place, from 1
 * @param total how many there are
 * @param node its name
 * @param kind model, test, seed …
 * @param status {@code started}, or how it ended
 * @param seconds it took; 0 when it begins
 */
public record NodeProgress(
    int index, int total, String node, String kind, String status, double seconds) {

  public static final String STARTED = "started";

  public boolean hasEnded() {
    return !status.equals(STARTED);
  }

  /** One line for a console. */
  public String line() {
    return "%d of %d %s %s: %s (%.1f s)".formatted(index, total, kind, node, status, seconds);
  }
}
