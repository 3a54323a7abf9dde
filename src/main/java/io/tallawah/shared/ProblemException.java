package io.tallawah.shared;

import org.jspecify.annotations.Nullable;

/** Something a person can be told: a neutral sentence, and what they can do. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String advice;

  public ProblemException(String sentence, String advice, @Nullable Throwable cause) {
    super(sentence, cause);
    this.advice = advice;
  }

  public ProblemException(String sentence, String advice) {
    this(sentence, advice, null);
  }

  /** What the person can do about it; may be empty. */
  public String advice() {
    return advice;
  }
}
