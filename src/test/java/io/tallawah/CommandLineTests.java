package io.tallawah;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Command;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CommandLineTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void anUnknownCommandIsWrongUseAndNamesThoseThereAre() {
    CommandLine line =
        new CommandLine(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(line.run("inject")).hasValue(Command.WRONG_USE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "no command \"inject\"", "ingest", "transform", "check-config", "sample", "serve");
    assertThat(out.size()).isZero();
  }

  @Test
  void everyCommandSaysWhatItDoes() {
    assertThat(CommandNames.find())
        .containsKeys("ingest", "transform", "sample", "check-config", "serve")
        .allSatisfy((name, help) -> assertThat(help).isNotBlank());
  }
}
