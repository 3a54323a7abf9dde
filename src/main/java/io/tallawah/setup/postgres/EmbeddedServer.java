package io.tallawah.setup.postgres;

import io.tallawah.setup.config.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Our own PostgreSQL server on a folder: {@code data}, the unpacked {@code binaries}, and the mark
 * {@code ready}, written last, without which what lies there is the rest of a killed first start.
 */
final class EmbeddedServer implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
  private static final long LOG_LIMIT_BYTES = 16L << 20;

  /** fsync is named because the library starts the server with {@code -F}. */
  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  private static final Map<String, String> GENERAL =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "client_connection_check_interval", "2s",
          "max_connections", "100",
          "shared_buffers", "256MB",
          "max_wal_size", "2GB",
          "work_mem", "32MB",
          "maintenance_work_mem", "128MB",
          "jit", "off",
          "random_page_cost", "1.1");

  private final EmbeddedPostgres server;
  private final Path data;

  private EmbeddedServer(EmbeddedPostgres server, Path data) {
    this.server = server;
    this.data = data;
  }

  /** Starts it, after stopping an orphan; the caller owns the folder. */
  static EmbeddedServer start(Path folder, Secrets secrets, Path logs) throws IOException {
    Path data = folder.resolve("data");
    Path ready = folder.resolve("ready");
    OrphanedServer.stop(data);
    if (!Files.exists(ready)) {
      Folders.delete(data);
      Folders.delete(folder.resolve("binaries"));
    }
    secrets.make();
    int port = new ServerPort(folder.resolve("port")).choose();
    EmbeddedPostgres server = builder(folder, secrets, logs, port).start();
    if (!Files.exists(ready)) {
      PrivateFiles.write(ready, "");
    }
    return new EmbeddedServer(server, data);
  }

  private static EmbeddedPostgres.Builder builder(Path folder, Secrets secrets, Path logs, int port)
      throws IOException {
    Path binaries = folder.resolve("binaries");
    Home.createPrivate(binaries);
    System.setProperty("ot.epg.working-dir", binaries.toString());
    ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(logFile(logs).toFile());
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(binaries.toFile())
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(START_LIMIT)
            .setOutputRedirector(log)
            .setErrorRedirector(log)
            .setConnectConfig("password", secrets.superuser().password())
            .setLocaleConfig("auth-local", "scram-sha-256")
            .setLocaleConfig("auth-host", "scram-sha-256")
            .setLocaleConfig("pwfile", secrets.superuserFile().toString())
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8");
    GENERAL.forEach(builder::setServerConfig);
    DURABLE.forEach(builder::setServerConfig);
    return builder;
  }

  private static Path logFile(Path logs) throws IOException {
    Home.createPrivate(logs);
    Path log = logs.resolve("postgres.log");
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
      Files.move(
          log, logs.resolve("postgres.log.1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  DatabaseAddress address(String name) {
    return new DatabaseAddress("127.0.0.1", server.getPort(), name, "disable");
  }

  /** Stops it and returns when it has ended. */
  @Override
  public void close() throws IOException {
    @Nullable ProcessHandle postmaster =
        PostmasterFile.read(data).flatMap(file -> ProcessHandle.of(file.pid())).orElse(null);
    server.close();
    if (postmaster != null && !OrphanedServer.ended(postmaster, STOP_LIMIT)) {
      throw new IOException("the database is still stopping");
    }
  }
}
