package io.tallawah.warehouse;

import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Sentence;
import java.util.List;

/** A file of regions that can't be taken; every place that is wrong, and why. */
public class BadRegionsException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** So many are told; the rest is seen once these are mended. */
  private static final int MOST = 50;

  /**
   * Something wrong.
   *
   * @param where in the file
   * @param why it can't be taken, without a full stop
   */
  public record Problem(Sentence where, Sentence why) {

    /** Where, in English. */
    public String place() {
      return where.english();
    }

    /** Why, in English. */
    public String reason() {
      return why.english();
    }
  }

  private final transient List<Problem> problems;

  /** For several. */
  public BadRegionsException(List<Problem> problems) {
    super(
        Sentence.of("The regions can't be taken."),
        new Sentence("{0}: {1}.", List.of(problems.getFirst().where(), problems.getFirst().why())));
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
