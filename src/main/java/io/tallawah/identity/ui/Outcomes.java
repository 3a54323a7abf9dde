package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.tallawah.identity.SignIn;

/** What is said to a person whose proof was not taken. */
final class Outcomes {

  private Outcomes() {}

  static String sentence(SignIn.Outcome outcome, String wrong) {
    return switch (outcome) {
      case SignIn.Outcome.Throttled throttled ->
          translate("identity.outcome.wait", minutes(throttled.seconds()));
      case SignIn.Outcome.Busy busy -> translate("identity.outcome.busy");
      case SignIn.Outcome.CodesSpent spent -> translate("identity.outcome.spent");
      case SignIn.Outcome.CodeNeeded needed -> translate("identity.outcome.code");
      default -> wrong;
    };
  }

  private static long minutes(long seconds) {
    return (seconds + 59) / 60;
  }
}
