package io.tallawah.exports.internal;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.exports.ExportFormat;
import io.tallawah.exports.Fact;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a table as a file, row by row: what it holds at once does not grow with the rows. */
public interface TableWriter extends AutoCloseable {

  /**
   * What a file begins with.
   *
   * @param rows that are to come
   * @param mark whether a CSV begins with a byte order mark
   * @param words for what the format itself says
   */
  record Head(
      String title,
      List<Column> columns,
      List<Fact> facts,
      long rows,
      boolean mark,
      Phrases words) {

    /** In English. */
    Head(String title, List<Column> columns, List<Fact> facts, long rows, boolean mark) {
      this(title, columns, facts, rows, mark, Phrases.ENGLISH);
    }
  }

  /** Writes a row: a cell for each column. */
  void row(List<Cell> cells) throws IOException;

  /** Ends the file; without it there is none. */
  void finish() throws IOException;

  @Override
  void close() throws IOException;

  /**
   * Begins a file.
   *
   * @throws ProblemException when the format can't hold that many rows: it is never cut
   */
  static TableWriter begin(ExportFormat format, Head head, OutputStream out) throws IOException {
    return switch (format) {
      case CSV -> new CsvTableWriter(head, out);
      case XLSX -> new XlsxTableWriter(head, out);
      case PDF -> new PdfTableWriter(head, out);
    };
  }
}
