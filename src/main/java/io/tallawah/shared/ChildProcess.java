package io.tallawah.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that this process runs and that must not outlive it. Its process id is kept in a file,
 * so that, if this process is killed, the next one can end the program.
 */
public final class ChildProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int TIMES_ASKED = 5;

  private final Process process;
  private final Path record;
  private final Duration patience;
  private volatile boolean stopped;

  private ChildProcess(Process process, Path record, Duration patience) {
    this.process = process;
    this.record = record;
    this.patience = patience;
  }

  /** Ends what a killed process left running, then starts the program. */
  public static ChildProcess start(ProcessBuilder program, Path record) throws IOException {
    return start(program, record, PATIENCE);
  }

  /**
   * The same.
   *
   * @param patience with each way of asking it to stop
   */
  static ChildProcess start(ProcessBuilder program, Path record, Duration patience)
      throws IOException {
    endLeftover(record);
    Process process = program.start();
    Files.createDirectories(record.toAbsolutePath().getParent());
    Files.writeString(record, process.pid() + "\n" + startOf(process.toHandle()));
    return new ChildProcess(process, record, patience);
  }

  /** Ends the recorded program if it still runs: the same id, started at the same moment. */
  public static void endLeftover(Path record) throws IOException {
    if (!Files.exists(record)) {
      return;
    }
    List<String> lines = Files.readAllLines(record);
    if (lines.size() == 2) {
      Optional<ProcessHandle> leftover = ProcessHandle.of(Long.parseLong(lines.get(0)));
      leftover
          .filter(process -> startOf(process).equals(lines.get(1)))
          .ifPresent(ChildProcess::kill);
    }
    Files.deleteIfExists(record);
  }

  /** What it prints, standard output and error together if the builder merges them. */
  public BufferedReader output() {
    return process.inputReader(StandardCharsets.UTF_8);
  }

  /** Waits for its end and returns its exit code. */
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /** Whether it was asked to stop while it ran. */
  public boolean wasStopped() {
    return stopped;
  }

  /**
   * Asks it to stop (SIGINT), then more firmly, and returns when it has ended. What it prints until
   * then can be read to its end.
   */
  public void stop() {
    stopped = true;
    try {
      if (!endsByItself()) {
        process.toHandle().destroy(); // of a Process it would close the streams as well
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          kill(process.toHandle());
        }
      }
    } catch (IOException e) {
      kill(process.toHandle());
    } catch (InterruptedException e) {
      kill(process.toHandle());
      Thread.currentThread().interrupt();
    }
  }

  /** Asked several times: a program may miss a signal while it begins something. */
  private boolean endsByItself() throws IOException, InterruptedException {
    boolean ended = false;
    for (int asked = 0; asked < TIMES_ASKED && !ended; asked++) {
      signal();
      ended = process.waitFor(patience.toMillis() / TIMES_ASKED, TimeUnit.MILLISECONDS);
    }
    return ended;
  }

  private void signal() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() throws IOException {
    if (process.isAlive()) {
      stop();
    }
    Files.deleteIfExists(record);
  }

  private static void kill(ProcessHandle process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process
        .onExit()
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(e -> process)
        .join();
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }
}
