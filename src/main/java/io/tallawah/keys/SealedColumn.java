package io.tallawah.keys;

import java.util.regex.Pattern;

/**
 * A column of sealed values.
 *
 * @param table with its schema
 * @param id the column that says which row it is; its value as text is the {@link Place}'s row
 * @param column the bytes that {@link Envelope} made
 * @param tenants whether the rows are tenants', with a {@code tenant_id}; else the platform's
 */
public record SealedColumn(String table, String id, String column, boolean tenants) {

  private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

  public SealedColumn {
    if (!name(table) || !name(id) || !name(column)) {
      throw new IllegalArgumentException("not the name of a table or column");
    }
  }

  /** A column of a tenant-owned table. */
  public static SealedColumn ofTenants(String table, String id, String column) {
    return new SealedColumn(table, id, column, true);
  }

  /** A column of a table of people or of the platform. */
  public static SealedColumn ofPlatform(String table, String id, String column) {
    return new SealedColumn(table, id, column, false);
  }

  boolean holds(KeyOwner owner, Place place) {
    return table.equals(place.table())
        && column.equals(place.column())
        && tenants == (owner.tenant() != null);
  }

  private static boolean name(String text) {
    return NAME.matcher(text).matches();
  }
}
