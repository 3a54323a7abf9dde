package io.tallawah.testing;

import io.tallawah.setup.config.DatabaseAddress;
import io.tallawah.setup.config.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The PostgreSQL server of this test JVM: embedded, or the one that system properties name. */
record TestServer(DatabaseAddress address, Login superuser) {

  private static final class Shared {
    static final TestServer INSTANCE = find();
  }

  static TestServer get() {
    return Shared.INSTANCE;
  }

  /** A database with roles and migrations applied. */
  TestDatabase create(String name) {
    return TestDatabase.prepare(address.withName(name), superuser);
  }

  private static TestServer find() {
    String url = System.getProperty("tallawah.test.db-url");
    if (url == null) {
      return startEmbedded();
    }
    return new TestServer(
        DatabaseAddress.parse(url),
        new Login(
            System.getProperty("tallawah.test.db-superuser", "postgres"),
            System.getProperty("tallawah.test.db-password", "")));
  }

  private static TestServer startEmbedded() {
    try {
      Path folder = Files.createDirectories(Path.of("target/test-postgres").toAbsolutePath());
      System.setProperty("ot.epg.working-dir", folder.toString());
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.toFile())
              .setDataDirectory(Files.createTempDirectory(folder, "data-"))
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_wal_size", "2GB")
              .setServerConfig("work_mem", "32MB")
              .setServerConfig("jit", "off")
              .setServerConfig("random_page_cost", "1.1")
              .setServerConfig("scram_iterations", "1")
              .setServerConfig("client_connection_check_interval", "2s")
              .start();
      return new TestServer(
          new DatabaseAddress("127.0.0.1", server.getPort(), "postgres", "disable"),
          new Login("postgres", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
