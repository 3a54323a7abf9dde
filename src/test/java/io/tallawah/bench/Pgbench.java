package io.tallawah.bench;

import io.tallawah.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** By PostgreSQL's own benchmark, which notes each transaction's time in a file. */
final class Pgbench implements DirectSql {

  private static final int TIME = 2;
  private static final int SCRIPT = 3;
  private static final double MICROS = 1_000;
  private static final int MINUTES = 10;

  private final Path program;
  private final TestDatabase database;
  private final Path folder;

  Pgbench(Path program, TestDatabase database, Path folder) {
    this.program = program;
    this.database = database;
    this.folder = folder;
  }

  static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(place -> Path.of(place, "pgbench"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public String way() {
    return "by pgbench";
  }

  @Override
  public List<Ran> run(List<List<String>> transactions, int clients, int each)
      throws IOException, InterruptedException {
    Path notes = Files.createTempDirectory(folder, "pgbench");
    List<String> command = new ArrayList<>(List.of(program.toString(), "-n", "-l"));
    command.add("--log-prefix=" + notes.resolve("log"));
    command.addAll(List.of("-c", "" + clients, "-j", "" + clients, "-t", "" + each));
    for (int i = 0; i < transactions.size(); i++) {
      Path script = notes.resolve(i + ".sql");
      Files.writeString(
          script, "begin;\n" + String.join(";\n", transactions.get(i)) + ";\ncommit;\n");
      command.addAll(List.of("-f", script.toString()));
    }
    command.addAll(List.of("-h", database.address().host(), "-p", "" + database.address().port()));
    command.addAll(List.of("-U", database.logins().app().user(), database.address().name()));
    run(command, notes.resolve("output"));
    List<Ran> ran = new ArrayList<>();
    try (Stream<Path> files = Files.list(notes)) {
      for (Path file :
          files.filter(one -> one.getFileName().toString().startsWith("log")).toList()) {
        for (String line : Files.readAllLines(file)) {
          String[] parts = line.split(" ", -1);
          ran.add(
              new Ran(Integer.parseInt(parts[SCRIPT]), Double.parseDouble(parts[TIME]) / MICROS));
        }
      }
    }
    return ran;
  }

  private void run(List<String> command, Path output) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PGPASSWORD", database.logins().app().password());
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("pgbench failed: " + Files.readString(output));
    }
  }
}
