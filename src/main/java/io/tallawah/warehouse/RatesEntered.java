package io.tallawah.warehouse;

import io.tallawah.shared.Sentence;
import java.util.List;

/**
 * What became of a file of exchange rates.
 *
 * @param entered rates that are new or differ from what was there
 * @param unchanged rates that were there already
 * @param rejected lines that could not be taken, all of them
 */
public record RatesEntered(long entered, long unchanged, List<BadLine> rejected) {

  /**
   * A line that could not be taken.
   *
   * @param line counted from 1, the header included
   * @param text the line as it came, cut when it is long
   */
  public record BadLine(long line, Sentence why, String text) {

    /** Why, in English. */
    public String reason() {
      return why.english();
    }
  }

  public RatesEntered {
    rejected = List.copyOf(rejected);
  }
}
