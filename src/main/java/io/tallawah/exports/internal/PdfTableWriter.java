package io.tallawah.exports.internal;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.exports.Fact;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A PDF to read and print: figures rounded as on screen, pages as large as the columns need. Rows
 * are handed to the document a few at a time.
 */
final class PdfTableWriter implements TableWriter {

  /** A PDF of more would be thousands of pages that nobody reads. */
  static final long MOST_ROWS = 50_000;

  private static final int ADDED = 100;
  private static final float MARGIN = 28;
  private static final float PADDING = 3;
  private static final float TEXT_WEIGHT = 1.7f;

  private final Document document;
  private final PdfPTable table;
  private final PdfFigures figures = new PdfFigures();
  private final PdfFonts fonts = new PdfFonts();
  private final List<Column> columns;
  private final Phrases words;
  private int waiting;

  PdfTableWriter(Head head, OutputStream out) {
    if (head.rows() > MOST_ROWS) {
      throw ProblemException.of(
          "A PDF holds up to {0} rows, and these are {1}.",
          "CSV and XLSX hold them all; or narrow the filters.", MOST_ROWS, head.rows());
    }
    columns = head.columns();
    document = new Document(page(columns), MARGIN, MARGIN, MARGIN, MARGIN + 8);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    words = head.words();
    writer.setPageEvent(new PdfPages(head.title(), fonts, words));
    document.addTitle(head.title());
    document.addCreator("Tallawah");
    document.open();
    document.add(new Paragraph(fonts.heading(head.title())));
    document.add(facts(head.facts()));
    table = begin();
  }

  /** A4 across, and larger sheets for more columns. */
  private static Rectangle page(List<Column> columns) {
    double weight = columns.stream().mapToDouble(PdfTableWriter::weight).sum();
    Rectangle sheet = weight <= 14 ? PageSize.A4 : weight <= 22 ? PageSize.A3 : PageSize.A2;
    return sheet.rotate();
  }

  private static float weight(Column column) {
    return column.kind() == Column.Kind.TEXT ? TEXT_WEIGHT : 1;
  }

  private PdfPTable facts(List<Fact> facts) {
    PdfPTable lines = new PdfPTable(new float[] {1, 6});
    lines.setWidthPercentage(100);
    lines.setSpacingBefore(6);
    lines.setSpacingAfter(8);
    for (Fact fact : facts) {
      lines.addCell(plain(fonts.bold(fact.label())));
      lines.addCell(plain(fonts.normal(fact.value())));
    }
    return lines;
  }

  private static PdfPCell plain(Phrase phrase) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(1);
    cell.setRunDirection(PdfWriter.RUN_DIRECTION_DEFAULT);
    return cell;
  }

  private PdfPTable begin() {
    float[] widths = new float[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = weight(columns.get(i));
    }
    PdfPTable begun = new PdfPTable(widths);
    begun.setWidthPercentage(100);
    begun.setHeaderRows(1);
    begun.setComplete(false);
    for (Column column : columns) {
      PdfPCell cell = bordered(fonts.bold(column.label()), column);
      cell.setBorderWidthBottom(1);
      begun.addCell(cell);
    }
    return begun;
  }

  private static PdfPCell bordered(Phrase phrase, Column column) {
    PdfPCell cell = plain(phrase);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderWidthBottom(0.4f);
    cell.setPadding(PADDING);
    cell.setHorizontalAlignment(
        column.kind().isFigure() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    return cell;
  }

  @Override
  public void row(List<Cell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Column column = columns.get(i);
      table.addCell(bordered(fonts.normal(figures.text(cells.get(i), column.kind())), column));
    }
    waiting++;
    if (waiting == ADDED) {
      document.add(table);
      waiting = 0;
    }
  }

  @Override
  public void finish() throws IOException {
    table.setComplete(true);
    document.add(table);
    if (fonts.missing() > 0) {
      document.add(
          new Paragraph(
              fonts.normal(words.of("exports.file.boxes", String.valueOf(fonts.missing())))));
    }
    document.close();
  }

  @Override
  public void close() {
    // a document that isn't finished is no file; what holds the bytes is the caller's
  }
}
