package io.tallawah.shared;

import java.util.regex.Pattern;

/** An advertising platform, by the id of its row in the platform registry, such as {@code meta}. */
public record Platform(String id) {

  private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9_]{1,30}");

  public Platform {
    if (!VALID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a platform id");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
