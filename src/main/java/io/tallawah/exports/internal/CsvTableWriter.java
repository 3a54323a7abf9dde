package io.tallawah.exports.internal;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.exports.Fact;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV after RFC 4180 in UTF-8. Lines that begin with {@code #} say what the rows are; figures have
 * all their digits, a point and without grouping; columns are called the same in every language.
 */
final class CsvTableWriter implements TableWriter {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  private final CSVPrinter csv;

  CsvTableWriter(Head head, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    if (head.mark()) {
      writer.write('\uFEFF');
    }
    csv = new CSVPrinter(writer, FORMAT);
    csv.printRecord("# " + head.title());
    for (Fact fact : head.facts()) {
      csv.printRecord("# " + fact.label(), SafeText.of(fact.value()));
    }
    csv.printRecord("#");
    for (Column column : head.columns()) {
      csv.print(SafeText.of(column.name()));
    }
    csv.println();
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    for (Cell cell : cells) {
      csv.print(text(cell));
    }
    csv.println();
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text words -> SafeText.of(words.text());
      case Cell.Figure figure -> Exact.plain(figure.value());
      case Cell.Day day -> day.day().toString();
      case Cell.Blank blank -> blank.text();
    };
  }

  @Override
  public void finish() throws IOException {
    csv.flush();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
