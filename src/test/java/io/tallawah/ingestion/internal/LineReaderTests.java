package io.tallawah.ingestion.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTests {

  @Test
  void linesOfAnyLengthComeWhole() throws IOException {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add("x".repeat(random.nextInt(i % 50 == 0 ? 900_000 : 5_000)));
    }
    assertThat(read(String.join("\n", lines), 1_000_000)).isEqualTo(lines);
    assertThat(read(String.join("\n", lines) + "\n", 1_000_000)).isEqualTo(lines);
  }

  @Test
  void aLineTooLongIsSkippedAndItsBeginningKept() throws IOException {
    String monster = "m".repeat(3_000_000);
    assertThat(read("a\n" + monster + "\nb\n" + monster, 1_000_000))
        .containsExactly("a", "m".repeat(10_000) + "…", "b", "m".repeat(10_000) + "…");
  }

  @Test
  void nothingHasNoLines() throws IOException {
    assertThat(read("", 100)).isEmpty();
    assertThat(read("\n\n", 100)).containsExactly("", "");
  }

  private static List<String> read(String text, int limit) throws IOException {
    LineReader reader =
        new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit);
    List<String> lines = new ArrayList<>();
    while (reader.next()) {
      String line =
          new String(
              reader.buffer(), reader.from(), reader.to() - reader.from(), StandardCharsets.UTF_8);
      lines.add(reader.tooLong() ? line + "…" : line);
      assertThat(reader.number()).isEqualTo(lines.size());
    }
    return lines;
  }
}
