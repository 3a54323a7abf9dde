package io.tallawah.setup;

import java.util.List;

/** The settings cannot be used; the message lists every problem and no value. */
public class InvalidSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public InvalidSettingsException(List<String> problems) {
    super(
        "Tallawah cannot start with these settings:\n  - "
            + String.join("\n  - ", problems)
            + "\nSet them in the environment or in .env; .env.example says what each one is.");
    this.problems = problems;
  }

  public List<String> problems() {
    return problems;
  }
}
