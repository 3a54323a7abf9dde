package io.tallawah.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real dbt, kept running in a process of its own: without its start, a run of many costs a
 * third. Each database keeps its parsed project in a folder of its own.
 */
public final class DbtWorker implements AutoCloseable {

  /**
   * What became of a run.
   *
   * @param problems of models and tests
   * @param nodes seconds by model and test
   */
  public record Outcome(boolean succeeded, List<String> problems, Map<String, Double> nodes) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path project;
  private final Path folder;
  private final Process process;
  private final Writer orders;
  private final BufferedReader answers;

  private DbtWorker(Path project, Path folder, Process process) {
    this.project = project;
    this.folder = folder;
    this.process = process;
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts it.
   *
   * @param program the dbt of an environment, whose Python is beside it
   * @param project the dbt project
   * @param folder for what it writes
   */
  public static DbtWorker start(Path program, Path project, Path folder) throws IOException {
    Path own = Files.createDirectories(folder.toAbsolutePath());
    Path script = Files.createDirectories(own.resolve("worker")).resolve("worker.py");
    try (InputStream source = DbtWorker.class.getResourceAsStream("worker.py")) {
      Files.copy(Objects.requireNonNull(source), script, StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder =
        new ProcessBuilder(program.resolveSibling("python").toString(), script.toString())
            .directory(project.toFile())
            .redirectError(own.resolve("dbt.log").toFile());
    builder.environment().put("DO_NOT_TRACK", "1");
    builder.environment().put("DBT_SEND_ANONYMOUS_USAGE_STATS", "false");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return new DbtWorker(project, own, builder.start());
  }

  /** Runs a command of dbt, such as {@code build --full-refresh}, on a database. */
  public Outcome run(TestDatabase database, String... command) throws IOException {
    Path target = folder.resolve(database.address().name());
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--profiles-dir", project.toString()));
    arguments.addAll(List.of("--project-dir", project.toString()));
    arguments.addAll(List.of("--target-path", target.toString(), "--log-path", target.toString()));
    arguments.add("--quiet");
    orders.write(
        JSON.writeValueAsString(
            Map.of("arguments", arguments, "environment", environment(database))));
    orders.write('\n');
    orders.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("dbt ended: " + Files.readString(folder.resolve("dbt.log")));
    }
    return outcome(JSON.readTree(answer));
  }

  private static Map<String, String> environment(TestDatabase database) {
    return Map.of(
        "TALLAWAH_DBT_HOST", database.address().host(),
        "TALLAWAH_DBT_PORT", Integer.toString(database.address().port()),
        "TALLAWAH_DBT_NAME", database.address().name(),
        "TALLAWAH_DBT_USER", database.logins().dbt().user(),
        "TALLAWAH_DBT_PASSWORD", database.logins().dbt().password());
  }

  private static Outcome outcome(JsonNode answer) {
    List<String> problems = new ArrayList<>();
    answer.path("problems").forEach(problem -> problems.add(problem.asString("")));
    Map<String, Double> nodes = new TreeMap<>();
    answer
        .path("nodes")
        .properties()
        .forEach(node -> nodes.put(node.getKey(), node.getValue().asDouble()));
    return new Outcome(answer.path("success").asBoolean(), problems, nodes);
  }

  @Override
  public void close() throws IOException {
    orders.close();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
