package io.tallawah.views;

/** A view that can't be kept so. */
public class RefusedViewException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why; screens have a text for each. */
  public enum Reason {
    SCREEN("screen", "there is no such screen"),
    NAME("name", "it is 1 to 80 characters, all of them to be read"),
    NAME_TAKEN("", "Another view of this screen has that name."),
    PARAMETERS("parameters", "they are not written as in an address"),
    TOO_LONG("parameters", "they are longer than 4000 characters"),
    TOO_MANY("", "A person keeps at most 200 views. Remove some first."),
    NOT_ITS_OWNER("", "Only who made a view of the team can take it back.");

    private final String field;
    private final String sentence;

    Reason(String field, String sentence) {
      this.field = field;
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  public RefusedViewException(Reason reason) {
    super(reason.sentence);
    this.reason = reason;
  }

  RefusedViewException(Reason reason, Throwable cause) {
    super(reason.sentence, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Which field of it has a wrong value; empty when it is at odds with others. */
  public String field() {
    return reason.field;
  }

  /** What is wrong, for people. */
  public String sentence() {
    return reason.sentence;
  }
}
