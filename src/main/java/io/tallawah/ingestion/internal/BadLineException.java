package io.tallawah.ingestion.internal;

/** A line that cannot be landed, and why; cheap to throw, because a file may be full of them. */
final class BadLineException extends Exception {

  private static final long serialVersionUID = 1L;

  BadLineException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
