package io.tallawah.shared;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can be told: a neutral sentence, and what they can do.
 *
 * @see "src/docs/decisions/0048-refusals-at-their-field.md"
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 2L;
  private static final Serializable[] NOTHING = {};

  private final String sentence;
  private final String advice;
  private final String field;
  private final Serializable[] found;

  public ProblemException(String sentence, String advice, @Nullable Throwable cause) {
    this(sentence, advice, NOTHING, cause, "");
  }

  public ProblemException(String sentence, String advice) {
    this(sentence, advice, null);
  }

  private ProblemException(
      String sentence,
      String advice,
      Serializable[] found,
      @Nullable Throwable cause,
      String field) {
    super(english(sentence, found), cause);
    this.sentence = sentence;
    this.advice = advice;
    this.found = found;
    this.field = field;
  }

  /**
   * One that names what was found, in sentences that every language has for itself.
   *
   * @param sentence with {0}, {1} and so on where the found stand, apostrophes as they are read
   * @param advice the same; may be empty
   * @param found texts or numbers
   */
  public static ProblemException of(String sentence, String advice, Serializable... found) {
    return new ProblemException(sentence, advice, found.clone(), null, "");
  }

  /** The same about one thing that was entered, by the name that a form knows it by. */
  public final ProblemException about(String entered) {
    return new ProblemException(sentence, advice, found, getCause(), entered);
  }

  /** The same with what brought it about, for the log. */
  public final ProblemException because(Throwable cause) {
    return new ProblemException(sentence, advice, found, cause, field);
  }

  /** What the person can do about it; may be empty. */
  public String advice() {
    return english(advice, found);
  }

  /** The sentence with places for what was found, by which other languages know it. */
  public final String sentencePattern() {
    return sentence;
  }

  /** The advice with places for what was found. */
  public final String advicePattern() {
    return advice;
  }

  /** What was found, by its place in the sentences. */
  public final Object[] found() {
    return found.clone();
  }

  /** Which of the things that were entered is to blame; empty when it is none alone. */
  public String field() {
    return field;
  }

  private static String english(String text, Serializable[] found) {
    return found.length == 0
        ? text
        : new MessageFormat(text.replace("'", "''"), Locale.ENGLISH).format(found);
  }
}
