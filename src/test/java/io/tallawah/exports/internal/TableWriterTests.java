package io.tallawah.exports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.exports.ExportFormat;
import io.tallawah.exports.Fact;
import io.tallawah.shared.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What is written is what is read again by readers of others. */
class TableWriterTests {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Name", Column.Kind.TEXT),
          new Column("Day", Column.Kind.DAY),
          new Column("Spend", Column.Kind.MONEY),
          new Column("CTR", Column.Kind.PERCENT));
  private static final List<Fact> FACTS =
      List.of(new Fact("Filters", "=SUM(A1:A9)"), new Fact("Rows", "6"));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  /** Names, and what stands in a file for them. */
  private static final List<List<String>> NAMES =
      List.of(
          List.of("plain", "plain"),
          List.of("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
          List.of("+1", "'+1"),
          List.of("-1", "'-1"),
          List.of("@SUM(1)", "'@SUM(1)"),
          List.of("\t=1", "'\t=1"),
          List.of("\r=1", "'\r=1"),
          List.of("\"quoted\", and\nlines", "\"quoted\", and\nlines"),
          List.of("Ñandú ’ 中文 🌴 \u05d0\u05d1", "Ñandú ’ 中文 🌴 \u05d0\u05d1"));

  private static final List<Cell> FIGURES =
      List.of(
          Cell.figure(new BigDecimal("-1234567890123.123456")),
          Cell.figure(new BigDecimal("0.000000")),
          Cell.Blank.NOT_APPLICABLE,
          Cell.Blank.NOT_YET);

  @Test
  void csvIsReadAgainAsItWas() throws IOException {
    byte[] file = write(ExportFormat.CSV, rows(), false);
    List<CSVRecord> lines = parse(new String(file, StandardCharsets.UTF_8));

    assertThat(lines.get(0).values()).containsExactly("# Probe");
    assertThat(lines.get(1).values()).containsExactly("# Filters", "'=SUM(A1:A9)");
    assertThat(lines.get(3).values()).containsExactly("#");
    assertThat(lines.get(4).values()).containsExactly("Name", "Day", "Spend", "CTR");
    List<CSVRecord> rows = lines.subList(5, lines.size());
    assertThat(rows).hasSize(NAMES.size());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).values())
          .containsExactly(
              NAMES.get(i).get(1),
              "2026-11-21",
              List.of("-1234567890123.123456", "0", "–", "not yet").get(i % 4),
              "0.013123456789");
    }
  }

  @Test
  void theMarkOfUtf8IsWrittenWhenItIsAskedFor() throws IOException {
    assertThat(write(ExportFormat.CSV, rows(), true))
        .startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
    assertThat(write(ExportFormat.CSV, rows(), false)[0]).isNotEqualTo((byte) 0xEF);
  }

  @Test
  void xlsxIsReadAgainAsItWasWithFiguresAsNumbers() throws IOException {
    List<Row> all = sheets(write(ExportFormat.XLSX, rows(), true)).getFirst();

    assertThat(all.get(0).getCellAsString(0)).contains("Probe");
    assertThat(all.get(1).getCellAsString(1)).contains("'=SUM(A1:A9)");
    List<Row> rows = all.subList(all.size() - NAMES.size(), all.size());
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(row.getCellAsString(0)).contains(NAMES.get(i).get(1));
      assertThat(row.getCellAsDate(1).map(java.time.LocalDateTime::toLocalDate)).contains(DAY);
      assertThat(row.getCellAsNumber(3)).contains(new BigDecimal("0.013123456789"));
      switch (FIGURES.get(i % 4)) {
        case Cell.Figure figure -> {
          assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
          assertThat(row.getCell(2).asNumber()).isEqualByComparingTo(figure.value());
        }
        case Cell.Blank blank -> assertThat(row.getCellAsString(2)).contains(blank.text());
        default -> throw new AssertionError();
      }
    }
  }

  @Test
  void rowsThatASheetHasNoRoomForGoOnInTheNextUnderTheSameHead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter.Head head = new TableWriter.Head("Probe", COLUMNS, FACTS, 20, false);
    XlsxTableWriter writer = new XlsxTableWriter(head, out, 12);
    for (int i = 0; i < 20; i++) {
      writer.row(List.of(Cell.text("row " + i), new Cell.Day(DAY), FIGURES.get(0), FIGURES.get(1)));
    }
    writer.finish();

    List<List<Row>> sheets = sheets(out.toByteArray());
    assertThat(sheets).hasSize(3);
    List<String> names = new ArrayList<>();
    for (List<Row> sheet : sheets) {
      List<String> column = sheet.stream().map(row -> row.getCellAsString(0).orElse("")).toList();
      int begin = column.indexOf("Name") + 1;
      assertThat(begin).isPositive();
      names.addAll(column.subList(begin, column.size()));
    }
    assertThat(names)
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> "row " + i).toList());
  }

  @Test
  void charactersThatXmlCantHoldAreMarked() {
    assertThat(SafeText.inXml("a\u0001b\uD800c\tﬃ")).isEqualTo("a\uFFFDb\uFFFDc\tﬃ");
  }

  @Test
  void pdfHasEveryTextAndFigureAndABoxForWhatItsFontLacks() throws IOException {
    String text = text(write(ExportFormat.PDF, rows(), true));

    assertThat(text)
        .contains("Probe", "Filters", "=SUM(A1:A9)", "Name", "Day", "Spend", "CTR")
        .contains("plain", "=cmd|' /C calc'!A0", "@SUM(1)", "quoted", "Ñandú ’ □□ □")
        .contains("-1,234,567,890,123.12", "0.00", "–", "not yet", "1.31")
        .contains("Characters that the font of this file lacks stand as □: 3.");
  }

  @Test
  void countsInAWorkbookHaveAPointOnlyWithAFraction() throws IOException {
    List<List<Cell>> rows =
        Stream.of("2000", "0.000000", "21.50")
            .map(count -> List.<Cell>of(Cell.figure(new BigDecimal(count))))
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Column> counts = List.of(new Column("Clicks", Column.Kind.COUNT));
    TableWriter.Head head = new TableWriter.Head("Probe", counts, FACTS, rows.size(), false);
    write(ExportFormat.XLSX, head, out, rows);

    ReadingOptions withFormats = new ReadingOptions(true, false);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()), withFormats)) {
      List<Row> read = workbook.getFirstSheet().read();
      assertThat(read.subList(read.size() - rows.size(), read.size()))
          .extracting(row -> row.getCell(0).getDataFormatString())
          .containsExactly("#,##0", "#,##0", "#,##0.##");
    }
  }

  @Test
  void aPdfOfManyRowsHasThemAllOnPagesWithTheirHead() throws IOException {
    List<List<Cell>> many =
        IntStream.range(0, 1_000)
            .mapToObj(i ->
                List.<Cell>of(
                    Cell.text("row-" + i + "-"), new Cell.Day(DAY), FIGURES.get(1), FIGURES.get(2)))
            .toList();
    byte[] file = write(ExportFormat.PDF, many, false);

    String text = text(file);
    assertThat(new PdfReader(file).getNumberOfPages()).isGreaterThan(10);
    assertThat(IntStream.range(0, 1_000).filter(i -> text.contains("row-" + i + "-")).count())
        .isEqualTo(1_000);
  }

  @Test
  void aPdfOfMoreRowsThanItHoldsIsRefusedAndNotCut() {
    TableWriter.Head head =
        new TableWriter.Head("Probe", COLUMNS, FACTS, PdfTableWriter.MOST_ROWS + 1, false);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> TableWriter.begin(ExportFormat.PDF, head, new ByteArrayOutputStream()))
        .withMessage("A PDF holds up to 50,000 rows, and these are 50,001.");
  }

  private static List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      rows.add(
          List.of(
              Cell.text(NAMES.get(i).get(0)),
              new Cell.Day(DAY),
              FIGURES.get(i % 4),
              Cell.figure(new BigDecimal("0.013123456789"))));
    }
    return rows;
  }

  private static byte[] write(ExportFormat format, List<List<Cell>> rows, boolean mark)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter.Head head = new TableWriter.Head("Probe", COLUMNS, FACTS, rows.size(), mark);
    write(format, head, out, rows);
    return out.toByteArray();
  }

  private static void write(
      ExportFormat format, TableWriter.Head head, ByteArrayOutputStream out, List<List<Cell>> rows)
      throws IOException {
    try (TableWriter writer = TableWriter.begin(format, head, out)) {
      for (List<Cell> row : rows) {
        writer.row(row);
      }
      writer.finish();
    }
  }

  private static List<CSVRecord> parse(String text) throws IOException {
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      return parser.getRecords();
    }
  }

  private static List<List<Row>> sheets(byte[] file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<List<Row>> sheets = new ArrayList<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheets.add(sheet.read());
      }
      return sheets;
    }
  }

  private static String text(byte[] file) throws IOException {
    PdfReader reader = new PdfReader(file);
    PdfTextExtractor extractor = new PdfTextExtractor(reader);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(extractor.getTextFromPage(page)).append('\n');
    }
    return text.toString();
  }
}
