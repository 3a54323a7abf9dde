package io.tallawah.shared;

import java.util.UUID;

/** A tenant, by its id. */
public record TenantId(UUID value) {

  public static TenantId of(String text) {
    return new TenantId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
