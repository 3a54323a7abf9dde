package io.tallawah.insights.internal;

import io.tallawah.shared.Sentence;
import java.io.Serializable;

/** What an address answered is no picture that can be kept, and why. */
class NoPictureException extends Exception {

  private static final long serialVersionUID = 2L;

  private final Sentence why;

  /**
   * Says why.
   *
   * @param why with places as those of a {@link Sentence}
   */
  NoPictureException(String why, Serializable... found) {
    super(Sentence.of(why, found).english());
    this.why = Sentence.of(why, found);
  }

  NoPictureException(Throwable cause, String why, Serializable... found) {
    super(Sentence.of(why, found).english(), cause);
    this.why = Sentence.of(why, found);
  }

  Sentence why() {
    return why;
  }
}
