package io.tallawah.exports;

import io.tallawah.shared.Phrases;
import java.util.Map;

/**
 * A kind of table that can be exported; a bean of the module whose table it is. It makes a table
 * anew from a stored query, so that an export survives a restart.
 */
public interface TableSource {

  /** Its name in requests and rows, such as {@code campaigns}. */
  String kind();

  /** What somebody needs to see it: a name from {@code Permission}. */
  String permission();

  /**
   * Reads a query as a person gives it, names and values as in the address of the screen.
   *
   * @return what is kept and given to {@link #open}: whole, so that it means the same tomorrow
   * @throws BadExportException naming what can't be taken
   */
  Map<String, String> checked(Map<String, String> query);

  /**
   * The table; the tenant is bound and a transaction is open.
   *
   * @param words of the language in which it speaks
   */
  ExportableTable open(Map<String, String> query, Phrases words);
}
