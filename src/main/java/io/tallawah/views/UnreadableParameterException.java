package io.tallawah.views;

import io.tallawah.shared.Sentence;

/** A parameter that a screen can't read. */
public class UnreadableParameterException extends RuntimeException {

  private static final long serialVersionUID = 2L;

  private final String parameter;
  private final Sentence said;

  /**
   * Of a screen.
   *
   * @param said what is wrong
   */
  public UnreadableParameterException(String parameter, Sentence said, Throwable cause) {
    super(said.english(), cause);
    this.parameter = parameter;
    this.said = said;
  }

  UnreadableParameterException(String parameter, Sentence said) {
    super(said.english());
    this.parameter = parameter;
    this.said = said;
  }

  public String parameter() {
    return parameter;
  }

  /** What is wrong, in English. */
  public String sentence() {
    return said.english();
  }

  /** The same for other languages. */
  public Sentence said() {
    return said;
  }
}
