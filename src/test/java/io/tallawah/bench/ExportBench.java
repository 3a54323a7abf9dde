package io.tallawah.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of many rows of 25 columns, each made by a process with a small heap and read again to the
 * last row; and what a row costs in a large file against one in a small file. {@code -Dbench.heap}
 * names another heap in MB.
 */
@Bench
class ExportBench {

  private static final int HEAP = Integer.getInteger("bench.heap", 64);
  private static final double PER_ROW = 1.25;
  private static final double BYTES_PER_MB = 1 << 20;

  @TempDir private Path folder;

  @Test
  void aMillionRowsOfCsv(BenchTable table) throws Exception {
    measure(table, "csv", 1_000_000);
  }

  @Test
  void halfAMillionRowsOfXlsx(BenchTable table) throws Exception {
    measure(table, "xlsx", 500_000);
  }

  private void measure(BenchTable table, String format, int rows) throws Exception {
    double small = make(format, rows / 10) / (rows / 10.0);
    double seconds = make(format, rows);
    Path file = folder.resolve(format + rows);
    assertThat(format.equals("csv") ? csvRows(file) : xlsxRows(file)).isEqualTo(rows);
    String name = "%,d rows of %s in %d MB of heap".formatted(rows, format, HEAP);
    table.row(name + ", file", "MB", Files.size(file) / BYTES_PER_MB);
    table.atMost(PER_ROW, seconds / rows / small, name, "s", Samples.of(seconds));
  }

  private double make(String format, int rows) throws IOException, InterruptedException {
    TestDatabase database = TestDatabase.shared();
    ProcessBuilder program =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ExportProcess.class.getName(),
                database.address().jdbcUrl(),
                database.logins().app().user(),
                database.logins().app().password(),
                format,
                String.valueOf(rows),
                folder.resolve(format + rows).toString()));
    program.redirectErrorStream(true);
    Process process = program.start();
    List<String> said;
    try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
      said = lines.toList();
    }
    assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
    return Double.parseDouble(said.getLast());
  }

  private static long csvRows(Path file) throws IOException {
    long head = 4; // title, fact, the line that ends them, labels
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      return parser.stream().count() - head;
    }
  }

  private static long xlsxRows(Path file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.filter(row -> row.getCellText(0).startsWith("Campaign name")).count();
    }
  }
}
