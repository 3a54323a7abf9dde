package io.tallawah.insights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * A file, read again.
 *
 * @param facts what it says of its rows
 * @param columns as they are called, in order
 * @param rows by the column's name, as they stand there; of XLSX a number as all its digits
 */
public record ExportedFile(
    String title, Map<String, String> facts, List<String> columns, List<Map<String, String>> rows) {

  public static ExportedFile csv(Path file) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      List<List<String>> lines = parser.getRecords().stream().map(CSVRecord::toList).toList();
      int end = lines.indexOf(List.of("#"));
      Map<String, String> facts = new LinkedHashMap<>();
      lines.subList(1, end).forEach(line -> facts.put(line.get(0).substring(2), line.get(1)));
      return new ExportedFile(
          lines.getFirst().getFirst().replaceFirst("^\\uFEFF?# ", ""),
          facts,
          lines.get(end + 1),
          named(lines.get(end + 1), lines.subList(end + 2, lines.size())));
    }
  }

  static ExportedFile xlsx(Path file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<List<String>> lines = new ArrayList<>();
      for (Row row : workbook.getFirstSheet().read()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
          cells.add(row.getCell(i) == null ? "" : text(row.getCell(i)));
        }
        lines.add(cells);
      }
      int at = 1;
      Map<String, String> facts = new LinkedHashMap<>();
      while (lines.get(at).size() == 2) {
        facts.put(lines.get(at).get(0), lines.get(at).get(1));
        at++;
      }
      while (lines.get(at).size() < 3) {
        at++;
      }
      return new ExportedFile(
          lines.getFirst().getFirst(),
          facts,
          lines.get(at),
          named(lines.get(at), lines.subList(at + 1, lines.size())));
    }
  }

  /** All that a PDF has to read. */
  static String pdf(Path file) throws IOException {
    PdfReader pdf = new PdfReader(Files.readAllBytes(file));
    PdfTextExtractor extractor = new PdfTextExtractor(pdf);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      text.append(extractor.getTextFromPage(page)).append('\n');
    }
    return text.toString();
  }

  private static String text(Cell cell) {
    return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
  }

  private static List<Map<String, String>> named(List<String> columns, List<List<String>> lines) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }
}
