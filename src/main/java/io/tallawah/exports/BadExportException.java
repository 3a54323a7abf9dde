package io.tallawah.exports;

/** Something of what was asked for can't be taken; the sentence says what. */
public class BadExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * Names it.
   *
   * @param field of the query, as the caller wrote it
   * @param sentence for people
   */
  public BadExportException(String field, String sentence) {
    super(sentence);
    this.field = field;
  }

  /** What of the query it is about. */
  public String field() {
    return field;
  }

  /** What is wrong, for people. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
