package io.tallawah.ingestion.internal;

import io.tallawah.shared.Sentence;
import java.io.Serializable;

/** A line that cannot be landed, and why; cheap to throw, because a file may be full of them. */
final class BadLineException extends Exception {

  private static final long serialVersionUID = 2L;

  private final Sentence reason;

  /**
   * Says why.
   *
   * @param reason with places as those of a {@link Sentence}
   */
  BadLineException(String reason, Serializable... found) {
    super(reason, null, false, false);
    this.reason = Sentence.of(reason, found);
  }

  Sentence reason() {
    return reason;
  }
}
