package io.tallawah.setup.demo.ledger;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of cells; none of them holds a comma. */
final class Csv implements Closeable {

  private final BufferedWriter writer;

  Csv(Path file, String header) throws IOException {
    writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    line(header);
  }

  void line(Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        writer.write(',');
      }
      writer.write(String.valueOf(cells[i]));
    }
    writer.write('\n');
  }

  /** A number given in units of a power of ten, without needless zeros. */
  static String plain(long units, int scale) {
    BigDecimal value = BigDecimal.valueOf(units, scale).stripTrailingZeros();
    return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
