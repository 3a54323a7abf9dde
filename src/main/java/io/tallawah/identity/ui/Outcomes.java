package io.tallawah.identity.ui;

import io.tallawah.identity.SignIn;

/** What is said to a person whose proof was not taken. */
final class Outcomes {

  private Outcomes() {}

  static String sentence(SignIn.Outcome outcome, String wrong) {
    return switch (outcome) {
      case SignIn.Outcome.Throttled throttled ->
          "Too many attempts. Wait " + minutes(throttled.seconds()) + " and try again.";
      case SignIn.Outcome.Busy busy -> "Too many people sign in right now. Try again.";
      case SignIn.Outcome.CodeNeeded needed -> "Enter the code of your second factor too.";
      default -> wrong;
    };
  }

  private static String minutes(long seconds) {
    long minutes = (seconds + 59) / 60;
    return minutes == 1 ? "a minute" : minutes + " minutes";
  }
}
