package io.tallawah.warehouse.internal;

import io.tallawah.shared.Sentence;

/** A line of a file of exchange rates that can't be taken. */
final class BadRateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Sentence why;

  BadRateException(Sentence why) {
    super(why.english());
    this.why = why;
  }

  /** Why, without a full stop. */
  Sentence why() {
    return why;
  }
}
