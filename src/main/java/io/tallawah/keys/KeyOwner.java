package io.tallawah.keys;

import io.tallawah.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Whose data key seals a value.
 *
 * @param tenant the tenant, or null: the platform
 */
public record KeyOwner(@Nullable TenantId tenant) {

  private static final KeyOwner PLATFORM = new KeyOwner(null);

  public static KeyOwner tenant(TenantId tenant) {
    return new KeyOwner(tenant);
  }

  /** The installation itself, for what belongs to no tenant: a person's factors. */
  public static KeyOwner platform() {
    return PLATFORM;
  }

  @Override
  public String toString() {
    return tenant == null ? "platform" : "tenant " + tenant;
  }
}
