package io.tallawah.keys;

/**
 * Where a sealed value is stored; it opens nowhere else.
 *
 * @param table with its schema, such as {@code app.platform_credential}
 * @param row the row's id as text
 * @param column its name
 */
public record Place(String table, String row, String column) {}
