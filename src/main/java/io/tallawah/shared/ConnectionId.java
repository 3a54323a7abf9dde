package io.tallawah.shared;

import java.util.UUID;

/** A connection (one source of one platform's records for one tenant), by its id. */
public record ConnectionId(UUID value) {

  public static ConnectionId of(String text) {
    return new ConnectionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
