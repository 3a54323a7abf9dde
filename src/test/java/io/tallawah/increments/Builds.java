package io.tallawah.increments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.DbtWorker;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.DbtInstallation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs of the real dbt, of the product's own project or a changed copy. */
final class Builds implements AutoCloseable {

  private static final String NIGHTLY = "tag:nightly";

  private final DbtWorker worker;

  private Builds(DbtWorker worker) {
    this.worker = worker;
  }

  static Builds of(DbtInstallation installation) throws IOException {
    return of(installation, installation.paths().project(), "product");
  }

  /**
   * Of a changed copy of the project.
   *
   * @param name a folder for what dbt writes
   */
  static Builds of(DbtInstallation installation, Path project, String name) throws IOException {
    return new Builds(
        DbtWorker.start(
            installation.paths().program(), project, Path.of("target", "increments", name)));
  }

  /** Takes what is queued. */
  void increment(TestDatabase database) throws IOException {
    run(database, "--exclude", NIGHTLY);
  }

  /** Takes what is queued, and runs all tests. */
  void incrementWithAllTests(TestDatabase database) throws IOException {
    run(database);
  }

  /** Builds all anew. */
  void anew(TestDatabase database) throws IOException {
    run(database, "--exclude", NIGHTLY, "--full-refresh");
  }

  /** Without what nobody reads here: tens of thousands of lines of log, and files of the run. */
  private void run(TestDatabase database, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("build"));
    command.addAll(List.of("--log-level-file", "info", "--no-write-json"));
    command.addAll(List.of(options));
    DbtWorker.Outcome outcome = worker.run(database, command.toArray(String[]::new));
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.succeeded()).isTrue();
  }

  @Override
  public void close() throws IOException {
    worker.close();
  }
}
