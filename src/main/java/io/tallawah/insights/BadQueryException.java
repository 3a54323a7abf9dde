package io.tallawah.insights;

import io.tallawah.shared.Sentence;
import java.io.Serializable;

/** A parameter that can't be taken; the sentence names it. */
public class BadQueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final Sentence said;
  private final boolean unknown;

  private BadQueryException(String field, Sentence said, boolean unknown) {
    super(said.english());
    this.field = field;
    this.said = said;
    this.unknown = unknown;
  }

  static BadQueryException unknown(String field) {
    return new BadQueryException(field, Sentence.of("There is no parameter {0}.", field), true);
  }

  /** About a value; the sentence has places for what was found, as a {@link Sentence} has. */
  static BadQueryException value(String field, String sentence, Serializable... found) {
    return new BadQueryException(field, Sentence.of(sentence, found), false);
  }

  /** The parameter, as the caller wrote it. */
  public String field() {
    return field;
  }

  /** Whether there is no such parameter at all. */
  public boolean isUnknownParameter() {
    return unknown;
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
