package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The SQL of the dbt project is clean by SQLFluff, which is installed here for it alone. */
@Tag("peers")
class SqlStyleTests {

  private static final String VERSION = "sqlfluff==4.5.0";
  private static final Path FOLDER = Path.of("target/sqlfluff").toAbsolutePath();

  @Test
  void modelsAndTestsAreClean() throws IOException, InterruptedException {
    Path program = FOLDER.resolve("bin/sqlfluff");
    if (!Files.isExecutable(program)) {
      run(Path.of("."), "python3", "-m", "venv", FOLDER.toString());
      run(Path.of("."), bin("pip"), "install", "--quiet", "--only-binary", ":all:", VERSION);
    }
    run(Path.of("dbt"), program.toString(), "lint", "models", "tests", "--disable-progress-bar");
  }

  private static String bin(String name) {
    return FOLDER.resolve("bin").resolve(name).toString();
  }

  private static void run(Path directory, String... command)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("sqlfluff", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(20, TimeUnit.MINUTES)).as("%s ended", command[0]).isTrue();
    assertThat(process.exitValue()).as(() -> String.join(" ", command) + "\n" + read(log)).isZero();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
