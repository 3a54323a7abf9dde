package io.tallawah.keys;

import io.tallawah.shared.TenantId;

/**
 * The versions of one key: rows of a table that share a value of a column.
 *
 * @param table where they are
 * @param column that tells rings apart
 * @param value of that column for this ring
 */
record KeyRing(String table, String column, Object value) {

  /** The root of all message authentication codes. */
  static final KeyRing MACS = new KeyRing("app.platform_key", "use", "mac");

  private static final KeyRing PLATFORM = new KeyRing("app.platform_key", "use", "seal");

  static KeyRing of(KeyOwner owner) {
    TenantId tenant = owner.tenant();
    return tenant == null ? PLATFORM : new KeyRing("app.data_key", "tenant_id", tenant.value());
  }

  /** What a wrapped key of it is bound to. */
  String context(int version) {
    return "tallawah " + this + " " + version;
  }

  @Override
  public String toString() {
    return column + " " + value;
  }
}
