package io.tallawah.setup.dbt;

import io.tallawah.setup.postgres.Folders;
import io.tallawah.setup.postgres.PrivateFiles;
import io.tallawah.shared.ChildProcess;
import io.tallawah.shared.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * dbt's virtual environment, made of exactly the packages of a lock file. Its mark, the lock's
 * hash, is written last: without it what lies there is the rest of a killed attempt.
 */
final class Venv {

  private static final Logger LOG = LoggerFactory.getLogger(Venv.class);
  private static final long LIMIT_MINUTES = 15;
  private static final int KEPT_LINES = 30;

  private final Path folder;
  private final Path mark;
  private final Path lock;
  private final Path record;

  /**
   * An environment.
   *
   * @param folder where it is
   * @param lock file of packages with their hashes
   */
  Venv(Path folder, Path lock) {
    this.folder = folder;
    this.mark = folder.resolve("tallawah-lock");
    this.lock = lock;
    this.record = folder.resolveSibling("install.pid");
  }

  Path dbt() {
    return folder.resolve("bin").resolve("dbt");
  }

  /** Whether it is there, whole, and of this lock. */
  boolean isReady() throws IOException {
    return Files.exists(mark)
        && Files.readString(mark).equals(Hashes.of(lock))
        && Files.isExecutable(folder.resolve("bin").resolve("python"))
        && Files.isExecutable(dbt());
  }

  /** Makes it anew; progress takes a line for each package. */
  void make(InstallProgress progress) throws IOException, InterruptedException {
    ChildProcess.endLeftover(record);
    Python python = Python.find();
    Files.deleteIfExists(mark);
    Folders.delete(folder);
    run(List.of(python.program(), "-m", "venv", folder.toString()), line -> {});
    int total = packages();
    int[] done = {0};
    run(
        List.of(
            folder.resolve("bin").resolve("python").toString(),
            "-m",
            "pip",
            "install",
            "--no-deps",
            "--only-binary",
            ":all:",
            "--require-hashes",
            "--disable-pip-version-check",
            "--no-input",
            "--progress-bar",
            "off",
            "--timeout",
            "20",
            "--retries",
            "3",
            "-r",
            lock.toString()),
        line -> {
          if (line.startsWith("Collecting ")) {
            done[0]++;
            progress.at(done[0], total, "package " + done[0] + " of " + total);
          } else if (line.startsWith("Installing collected")) {
            progress.at(total, total, "installing " + total + " packages");
          }
        });
    PrivateFiles.write(mark, Hashes.of(lock));
  }

  private void run(List<String> command, Consumer<String> line)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("TALLAWAH_"));
    builder.environment().remove("PYTHONHOME");
    builder.environment().remove("PYTHONPATH");
    Deque<String> last = new ArrayDeque<>();
    int exitCode;
    try (ChildProcess process = ChildProcess.start(builder, record);
        Deadline deadline = new Deadline(process)) {
      LOG.debug("Limited: {}", deadline);
      follow(
          process.output(),
          text -> {
            last.addLast(text);
            if (last.size() > KEPT_LINES) {
              last.removeFirst();
            }
            line.accept(text);
          });
      exitCode = process.waitFor();
    }
    if (exitCode != 0) {
      last.forEach(text -> LOG.info("dbt's environment: {}", text));
      throw new ProblemException(
          "dbt's environment could not be made: the package registry did not give all packages.",
          "Check the network (or pip's settings for your registry) and start again; the log has pip's words.");
    }
  }

  private static void follow(BufferedReader output, Consumer<String> line) throws IOException {
    for (String text = output.readLine(); text != null; text = output.readLine()) {
      line.accept(text);
    }
  }

  private int packages() throws IOException {
    try (var lines = Files.lines(lock)) {
      return (int) lines.filter(text -> text.contains("==") && !text.startsWith("#")).count();
    }
  }

  /** Stops a program that does not end. */
  private static final class Deadline implements AutoCloseable {

    private final Thread thread;

    Deadline(ChildProcess process) {
      thread =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  TimeUnit.MINUTES.sleep(LIMIT_MINUTES);
                  process.stop();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
