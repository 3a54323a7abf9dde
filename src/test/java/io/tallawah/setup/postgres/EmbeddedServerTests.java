package io.tallawah.setup.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.setup.config.DatabaseAddress;
import io.tallawah.setup.config.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A server process of its own in each test. */
class EmbeddedServerTests {

  @TempDir private Path home;

  @AfterEach
  void stopWhatIsLeft() throws IOException {
    OrphanedServer.stop(home.resolve("postgres/data"));
  }

  @Test
  void itIsDurableAndLetsNobodyInWithoutAPassword() throws Exception {
    try (EmbeddedServer server = start()) {
      assertThat(setting(server, "fsync")).isEqualTo("on");
      assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(server, "full_page_writes")).isEqualTo("on");
      assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(server, "unix_socket_directories")).isEmpty();
      DatabaseAddress address = server.address("postgres");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> RolesScript.connect(address, new Login("postgres", "guess")))
          .satisfies(failure -> assertThat(failure.getSQLState()).isEqualTo("28P01"));
      assertThat(Files.readString(home.resolve("postgres/data/pg_hba.conf")))
          .doesNotContainPattern("(?m)^[^#].*trust");
    }
  }

  @Test
  void secretsAreTheOwnersAlone() throws Exception {
    try (EmbeddedServer server = start()) {
      assertThat(server).isNotNull();
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("secrets/postgres"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void anOrphanIsStoppedAndItsDataIsThere() throws Exception {
    assertThat(killedStart().waitFor()).isEqualTo(KilledStart.EXIT);
    PostmasterFile orphan = PostmasterFile.read(home.resolve("postgres/data")).orElseThrow();
    assertThat(ProcessHandle.of(orphan.pid()).filter(ProcessHandle::isAlive)).isPresent();
    try (EmbeddedServer next = start()) {
      assertThat(ProcessHandle.of(orphan.pid()).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(next.address("x").port()).isEqualTo(orphan.port());
      sql(next, "select n from kept");
    }
  }

  @Test
  void theRestOfAKilledFirstStartIsClearedAway() throws Exception {
    Path data = Files.createDirectories(home.resolve("postgres/data"));
    Files.writeString(data.resolve("postgresql.conf"), "half a line");
    try (EmbeddedServer server = start()) {
      sql(server, "select 1");
    }
  }

  @Test
  void anotherProgramThatGotTheProcessIdIsLeftAlone() throws Exception {
    start().close();
    Process other = new ProcessBuilder("sleep", "60").start();
    Path data = home.resolve("postgres/data");
    Files.write(
        data.resolve("postmaster.pid"),
        List.of(Long.toString(other.pid()), data.toRealPath().toString(), "0", "5432"));
    try (EmbeddedServer server = start()) {
      sql(server, "select 1");
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  private EmbeddedServer start() throws IOException {
    return KilledStart.start(home);
  }

  private Process killedStart() throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes,
            KilledStart.class.getName(),
            home.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private String setting(EmbeddedServer server, String name) throws Exception {
    try (Connection connection = connect(server)) {
      return JdbcClient.create(new SingleConnectionDataSource(connection, true))
          .sql("show " + name)
          .query(String.class)
          .single();
    }
  }

  private void sql(EmbeddedServer server, String statement) throws Exception {
    try (Connection connection = connect(server);
        var given = connection.createStatement()) {
      given.execute(statement);
    }
  }

  private Connection connect(EmbeddedServer server) throws Exception {
    return RolesScript.connect(
        server.address("postgres"), new Secrets(home.resolve("secrets")).superuser());
  }
}
