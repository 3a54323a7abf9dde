package io.tallawah.setup.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of ours whose application was killed. May be looked for only by the owner of
 * the data folder: then nobody can be using it.
 */
final class OrphanedServer {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
  private static final Duration FAST = Duration.ofSeconds(30);
  private static final Duration IMMEDIATE = Duration.ofSeconds(15);

  private OrphanedServer() {}

  /** Stops the server that runs on a data folder, and clears what a dead one left. */
  static void stop(Path data) throws IOException {
    Optional<PostmasterFile> file = PostmasterFile.read(data);
    Optional<ProcessHandle> server = file.flatMap(found -> process(found, data));
    if (server.isPresent()) {
      LOG.info("Stopping the database that a killed process left running");
      stop(server.get());
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  private static Optional<ProcessHandle> process(PostmasterFile file, Path data) {
    boolean ours =
        file.data().toAbsolutePath().normalize().equals(data.toAbsolutePath().normalize());
    return ours
        ? ProcessHandle.of(file.pid()).filter(process -> runsOn(process, data))
        : Optional.empty();
  }

  /** A process id may have been given to another program since. */
  private static boolean runsOn(ProcessHandle process, Path data) {
    ProcessHandle.Info info = process.info();
    String command = info.commandLine().or(info::command).orElse("");
    return command.contains("postgres")
        && (info.commandLine().isEmpty() || command.contains(data.toString()));
  }

  static void stop(ProcessHandle server) throws IOException {
    signal(server, "INT");
    if (!ended(server, FAST)) {
      signal(server, "QUIT");
      if (!ended(server, IMMEDIATE)) {
        throw new IOException("the database process " + server.pid() + " does not stop");
      }
    }
  }

  private static void signal(ProcessHandle server, String name) throws IOException {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the database was stopping", e);
    }
  }

  static boolean ended(ProcessHandle process, Duration limit) throws IOException {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IOException("the database process could not be watched", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the database was stopping", e);
    }
  }
}
