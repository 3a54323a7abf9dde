package io.tallawah.views;

/** A parameter that a screen can't read. */
public class UnreadableParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;

  /**
   * Of a screen.
   *
   * @param sentence what is wrong, for people
   */
  public UnreadableParameterException(String parameter, String sentence, Throwable cause) {
    super(sentence, cause);
    this.parameter = parameter;
  }

  UnreadableParameterException(String parameter, String sentence) {
    super(sentence);
    this.parameter = parameter;
  }

  public String parameter() {
    return parameter;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
