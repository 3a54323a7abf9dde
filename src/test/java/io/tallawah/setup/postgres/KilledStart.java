package io.tallawah.setup.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A process that starts a server, writes to it and dies without stopping it. */
final class KilledStart {

  static final int EXIT = 97;

  private KilledStart() {}

  public static void main(String[] args) throws IOException, SQLException {
    Path home = Path.of(args[0]);
    EmbeddedServer server = start(home);
    try (Connection connection =
            RolesScript.connect(
                server.address("postgres"), new Secrets(home.resolve("secrets")).superuser());
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept (n int)");
    }
    Runtime.getRuntime().halt(EXIT);
  }

  static EmbeddedServer start(Path folder) throws IOException {
    Home home = Home.open(folder);
    return EmbeddedServer.start(home.database(), new Secrets(home.secrets()), home.logs());
  }
}
