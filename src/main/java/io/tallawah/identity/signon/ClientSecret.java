package io.tallawah.identity.signon;

import io.tallawah.shared.ProblemException;

/** The secret we have with a sign-on service; it isn't in its own words. */
public record ClientSecret(String text) {

  private static final int LONGEST = 2_000;

  public ClientSecret {
    text = text.strip();
    if (text.isEmpty()
        || text.length() > LONGEST
        || !text.chars().allMatch(one -> one > 0x1f && one < 0x7f)) {
      throw new ProblemException(
              "That can't be a client secret.",
              "Copy it from the service: 1 to 2,000 plain characters.")
          .about("client_secret");
    }
  }

  @Override
  public String toString() {
    return "ClientSecret[…]";
  }
}
