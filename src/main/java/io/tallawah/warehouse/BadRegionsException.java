package io.tallawah.warehouse;

import io.tallawah.shared.ProblemException;
import java.util.List;

/** A file of regions that can't be taken; every place that is wrong, and why. */
public class BadRegionsException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** So many are told; the rest is seen once these are mended. */
  private static final int MOST = 50;

  /**
   * Something wrong.
   *
   * @param place where in the file
   * @param reason why it can't be taken, without a full stop
   */
  public record Problem(String place, String reason) {}

  private final transient List<Problem> problems;

  /** For several. */
  public BadRegionsException(List<Problem> problems) {
    super(
        "The regions can't be taken.",
        problems.getFirst().place() + ": " + problems.getFirst().reason() + ".");
    this.problems = problems.stream().limit(MOST).toList();
  }

  /** For one. */
  public BadRegionsException(Problem problem) {
    this(List.of(problem));
  }

  /** In the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
