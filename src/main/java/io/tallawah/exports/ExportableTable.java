package io.tallawah.exports;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table as it is at one moment: all of it is read in one transaction that only reads, so that
 * count, facts and rows agree.
 */
public interface ExportableTable {

  /** What it is of, such as "Campaigns". */
  String title();

  /** Its columns, in order. */
  List<Column> columns();

  /** What its rows are: days, filters, currency, how far the data go, what to know of them. */
  List<Fact> facts();

  /** How many rows there are; a file that has another number of them is no file. */
  long rowCount();

  /**
   * Hands over row by row, from a cursor: never all of them at once.
   *
   * @param row is given a cell for each column, and may throw to end it
   */
  void read(Consumer<List<Cell>> row);
}
