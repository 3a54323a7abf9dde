package io.tallawah.shared;

import java.util.List;

/** One command of the command line. */
public interface Command {

  int DONE = 0;
  int FAILED = 1;
  int WRONG_USE = 2;

  /** What a person types, such as {@code ingest}. */
  String name();

  /** One line that says what it does. */
  String help();

  /**
   * Runs it.
   *
   * @return {@link #DONE}, {@link #FAILED} (it ran and something failed) or {@link #WRONG_USE}
   */
  int run(List<String> arguments);
}
