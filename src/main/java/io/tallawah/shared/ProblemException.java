package io.tallawah.shared;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can be told: a neutral sentence, and what they can do.
 *
 * @see "src/docs/decisions/0048-refusals-at-their-field.md"
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 2L;

  private static final String BOTH = "{0} {1}";

  private final Sentence said;
  private final Sentence advised;
  private final String field;

  public ProblemException(String sentence, String advice, @Nullable Throwable cause) {
    this(Sentence.of(sentence), Sentence.of(advice), cause, "");
  }

  public ProblemException(String sentence, String advice) {
    this(sentence, advice, null);
  }

  /** One in sentences that name what was found. */
  public ProblemException(Sentence said, Sentence advised) {
    this(said, advised, null, "");
  }

  private ProblemException(
      Sentence said, Sentence advised, @Nullable Throwable cause, String field) {
    super(said.english(), cause);
    this.said = said;
    this.advised = advised;
    this.field = field;
  }

  /**
   * One that names what was found.
   *
   * @param sentence with places as those of a {@link Sentence}
   * @param advice the same, of the same found; may be empty
   * @param found texts or numbers
   */
  public static ProblemException of(String sentence, String advice, Serializable... found) {
    List<Serializable> all = List.of(found);
    return new ProblemException(new Sentence(sentence, all), new Sentence(advice, all));
  }

  /** The same about one thing that was entered, by the name that a form knows it by. */
  public final ProblemException about(String entered) {
    return new ProblemException(said, advised, getCause(), entered);
  }

  /** The same with what brought it about, for the log. */
  public final ProblemException because(Throwable cause) {
    return new ProblemException(said, advised, cause, field);
  }

  /** What the person can do about it; may be empty. */
  public String advice() {
    return advised.english();
  }

  /** What the message says, for other languages. */
  public final Sentence said() {
    return said;
  }

  /** What the advice says, for other languages. */
  public final Sentence advised() {
    return advised;
  }

  /** What the message and the advice say, as one. */
  public final Sentence whole() {
    return advised.pattern().isEmpty() ? said : new Sentence(BOTH, List.of(said, advised));
  }

  /** Which of the things that were entered is to blame; empty when it is none alone. */
  public String field() {
    return field;
  }
}
