package io.tallawah.exports.internal;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.exports.Fact;
import io.tallawah.shared.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook: what the rows are stands above them, and rows that a sheet has no room for go on in
 * the next. Words are written in place, so that no list of them grows.
 */
final class XlsxTableWriter implements TableWriter {

  static final int MOST_ROWS = Worksheet.MAX_ROWS;

  private static final int LONGEST_TEXT = 32_767;
  private static final int FLUSHED = 500;
  private static final int TEXT_WIDTH = 24;
  private static final int FIGURE_WIDTH = 14;

  private final OutputStream out;
  private final Workbook workbook;
  private final Head head;
  private final String sheetName;
  private final int mostRows;
  private int sheets;
  private Worksheet sheet;
  private int at;

  XlsxTableWriter(Head head, OutputStream out) throws IOException {
    this(head, out, MOST_ROWS);
  }

  /** With sheets of fewer rows than there is room for, all in all. */
  XlsxTableWriter(Head head, OutputStream out, int mostRows) throws IOException {
    this.head = head;
    this.mostRows = mostRows;
    this.sheetName = head.title().replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
    this.out = new BufferedOutputStream(out, 1 << 16);
    workbook = new Workbook(this.out, "Tallawah", "01.0000");
    sheet = begin();
  }

  private Worksheet begin() throws IOException {
    sheets++;
    String name = sheetName.substring(0, Math.min(24, sheetName.length()));
    Worksheet next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    at = 0;
    next.inlineString(at, 0, SafeText.inXml(head.title()));
    next.style(at, 0).bold().fontSize(14).set();
    at++;
    for (Fact fact : head.facts()) {
      next.inlineString(at, 0, text(fact.label()));
      next.inlineString(at, 1, text(fact.value()));
      at++;
    }
    at++;
    List<Column> columns = head.columns();
    for (int i = 0; i < columns.size(); i++) {
      next.inlineString(at, i, text(columns.get(i).label()));
      next.style(at, i).bold().wrapText(true).set();
      next.width(i, columns.get(i).kind().isFigure() ? FIGURE_WIDTH : TEXT_WIDTH);
    }
    at++;
    next.freezePane(0, at);
    next.repeatRows(at - 1);
    next.pageOrientation("landscape");
    next.flush();
    return next;
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    if (at >= mostRows) {
      sheet.finish();
      sheet = begin();
    }
    for (int i = 0; i < cells.size(); i++) {
      put(i, cells.get(i));
    }
    at++;
    if (at % FLUSHED == 0) {
      sheet.flush();
    }
  }

  private void put(int column, Cell cell) {
    switch (cell) {
      case Cell.Text words -> sheet.inlineString(at, column, text(words.text()));
      case Cell.Figure figure -> {
        sheet.value(at, column, Exact.number(figure.value()));
        sheet
            .style(at, column)
            .format(format(head.columns().get(column).kind(), figure.value()))
            .set();
      }
      case Cell.Day day -> {
        sheet.value(at, column, day.day());
        sheet.style(at, column).format("yyyy-mm-dd").set();
      }
      case Cell.Blank blank -> {
        sheet.inlineString(at, column, blank.text());
        sheet.style(at, column).horizontalAlignment("right").set();
      }
    }
  }

  /** Counts may have fractions; a whole one is shown without a point. */
  private static String format(Column.Kind kind, BigDecimal value) {
    return switch (kind) {
      case MONEY -> "#,##0.00";
      case PERCENT -> "0.00%";
      case TIMES -> "0.00";
      case COUNT, TEXT, DAY -> value.stripTrailingZeros().scale() > 0 ? "#,##0.##" : "#,##0";
    };
  }

  private static String text(String words) {
    String safe = SafeText.inXml(words);
    if (safe.length() > LONGEST_TEXT) {
      throw new ProblemException(
          "A text is longer than a cell of XLSX can hold.", "Export it as CSV instead.");
    }
    return safe;
  }

  @Override
  public void finish() throws IOException {
    sheet.finish();
    workbook.finish();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    // a workbook that isn't finished is no file; what holds the bytes is the caller's
  }
}
