package io.tallawah.exports;

import io.tallawah.shared.Sentence;

/** Something of what was asked for can't be taken; the sentence says what. */
public class BadExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final Sentence said;

  /**
   * Names it.
   *
   * @param field of the query, as the caller wrote it
   * @param said what is wrong
   */
  public BadExportException(String field, Sentence said) {
    super(said.english());
    this.field = field;
    this.said = said;
  }

  /** What of the query it is about. */
  public String field() {
    return field;
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
