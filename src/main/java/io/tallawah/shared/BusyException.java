package io.tallawah.shared;

/** There is too much to do: the same asked again in a moment may well be done. */
public final class BusyException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public BusyException(Sentence said, Sentence advised) {
    super(said, advised);
  }
}
