package io.tallawah.insights;

/** A parameter that can't be taken; the sentence names it. */
public class BadQueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final boolean unknown;

  private BadQueryException(String field, String sentence, boolean unknown) {
    super(sentence);
    this.field = field;
    this.unknown = unknown;
  }

  static BadQueryException unknown(String field) {
    return new BadQueryException(field, "There is no parameter " + field + ".", true);
  }

  static BadQueryException value(String field, String sentence) {
    return new BadQueryException(field, sentence, false);
  }

  /** The parameter, as the caller wrote it. */
  public String field() {
    return field;
  }

  /** Whether there is no such parameter at all. */
  public boolean isUnknownParameter() {
    return unknown;
  }

  /** What is wrong, for people. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
