package io.tallawah.ingestion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Command;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@IngestionTest
@ExtendWith(OutputCaptureExtension.class)
class IngestCommandTests {

  private static final String LINE = "{\"stream\":\"t\",\"data\":{\"id\":1},\"emitted_at\":1}\n";

  @Autowired private LandingFixture fixture;
  @Autowired private IngestCommand command;
  @TempDir private Path folder;
  private String slug = "";

  @BeforeEach
  void tenant() {
    Place place = fixture.place("meta");
    slug =
        fixture
            .superuser()
            .sql("select slug from app.tenant where id = ?")
            .param(place.tenant().value())
            .query(String.class)
            .single();
  }

  @Test
  void filesLandInOrderAndTheReportCountsTheirRows(CapturedOutput output) throws Exception {
    Path one = Files.writeString(folder.resolve("one.jsonl"), LINE + "rubbish\n");
    Path two = Files.writeString(folder.resolve("two.jsonl"), LINE);

    assertThat(run(one.toString(), two.toString())).isEqualTo(Command.DONE);
    assertThat(run(two.toString())).isEqualTo(Command.DONE);

    assertThat(output.getOut())
        .contains("one.jsonl: 1 rows landed, 1 rejected, 0 unchanged")
        .contains("two.jsonl: 1 rows landed, 0 rejected, 0 unchanged")
        .contains("two.jsonl: 0 rows landed, 0 rejected, 1 unchanged");
  }

  @Test
  void machinesReadJson(CapturedOutput output) throws Exception {
    Path file = Files.writeString(folder.resolve("one.jsonl"), LINE);
    assertThat(run("--json", file.toString())).isEqualTo(Command.DONE);
    assertThat(output.getOut()).contains("\"landed\":1,\"rejected\":0,\"unchanged\":0");
  }

  @Test
  void standardInputLands(CapturedOutput output) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(LINE.getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("-")).isEqualTo(Command.DONE);
    } finally {
      System.setIn(before);
    }
    assertThat(output.getOut()).contains("standard input: 1 rows landed");
  }

  @Test
  void aFileThatIsNotThereIsWrongUseAndNothingLandsOrIsMade(CapturedOutput output)
      throws Exception {
    Path file = Files.writeString(folder.resolve("one.jsonl"), LINE);
    Path none = folder.resolve("none");
    assertThat(run(none.toString(), file.toString())).isEqualTo(Command.WRONG_USE);
    assertThat(output.getErr()).contains(none.toAbsolutePath().toString());
    assertThat(output.getOut()).doesNotContain("one.jsonl");
  }

  @Test
  void aFileWithoutOneMessageFails(CapturedOutput output) throws Exception {
    Path file = Files.writeString(folder.resolve("noise.jsonl"), "not a message\n");
    assertThat(run(file.toString())).isEqualTo(Command.FAILED);
    assertThat(output.getErr()).contains("No line of noise.jsonl");
  }

  @Test
  void wrongUseIsToldApart() {
    assertThat(command.run(List.of())).isEqualTo(Command.WRONG_USE);
    assertThat(run("--window", "yesterday", "x")).isEqualTo(Command.WRONG_USE);
    assertThat(
            command.run(
                List.of("--tenant", "nobody", "--connection", "c1", "--platform", "meta", "x")))
        .isEqualTo(Command.WRONG_USE);
    assertThat(
            command.run(List.of("--tenant", slug, "--connection", "c1", "--platform", "fax", "x")))
        .isEqualTo(Command.WRONG_USE);
  }

  private int run(String... rest) {
    List<String> arguments =
        new ArrayList<>(List.of("--tenant", slug, "--connection", "main", "--platform", "meta"));
    arguments.addAll(List.of(rest));
    return command.run(arguments);
  }
}
