package io.tallawah.shared;

import org.jspecify.annotations.Nullable;

/** Something a person can be told: a neutral sentence, and what they can do. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String advice;
  private final String field;

  public ProblemException(String sentence, String advice, @Nullable Throwable cause) {
    this(sentence, advice, cause, "");
  }

  public ProblemException(String sentence, String advice) {
    this(sentence, advice, null);
  }

  private ProblemException(
      String sentence, String advice, @Nullable Throwable cause, String field) {
    super(sentence, cause);
    this.advice = advice;
    this.field = field;
  }

  /**
   * The same about one thing that was entered, by its name in snake case, such as a role's name.
   */
  public final ProblemException about(String entered) {
    return new ProblemException(String.valueOf(getMessage()), advice, getCause(), entered);
  }

  /** What the person can do about it; may be empty. */
  public String advice() {
    return advice;
  }

  /** Which of the things that were entered is to blame; empty when it is none alone. */
  public String field() {
    return field;
  }
}
