package io.tallawah.insights.internal;

/** What an address answered is no picture that can be kept; the message says why, for people. */
class NoPictureException extends Exception {

  private static final long serialVersionUID = 1L;

  NoPictureException(String why) {
    super(why);
  }

  NoPictureException(String why, Throwable cause) {
    super(why, cause);
  }
}
