package io.tallawah.credentials;

import io.tallawah.shared.ProblemException;

/** A secret's text; it isn't in its own words. */
public record Secret(String text) {

  static final int LONGEST = 16_000;

  public Secret {
    if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw new ProblemException(
              "That can't be a secret.",
              "Paste what the platform gave you, %,d characters at most.".formatted(LONGEST))
          .about("secret");
    }
    text = text.strip();
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
