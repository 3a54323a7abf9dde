package io.tallawah.shared;

import java.io.Serializable;
import java.util.UUID;

/** A person, by its id. */
public record UserId(UUID value) implements Serializable {

  public static UserId of(String text) {
    return new UserId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
