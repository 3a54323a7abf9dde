package io.tallawah.setup.postgres;

import io.tallawah.setup.config.DatabaseAddress;
import io.tallawah.setup.config.Login;
import io.tallawah.setup.config.Logins;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** What an administrator does once on a server: the database, the roles, their passwords. */
public final class RolesScript {

  private static final String SCRIPT = "/infrastructure/postgres/roles.sql";

  private RolesScript() {}

  /** Makes the database and its roles; all of it may be there already. */
  public static void provision(DatabaseAddress address, Login superuser, Logins logins)
      throws SQLException, IOException {
    try (Connection server = connect(address.withName("postgres"), superuser)) {
      createDatabase(server, address.name());
    }
    try (Connection database = connect(address, superuser);
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false);
      statement.execute(script());
      for (Login login : logins.byName().values()) {
        statement.execute(setPassword(login));
      }
      database.commit();
    }
  }

  static Connection connect(DatabaseAddress address, Login login) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("ApplicationName", "tallawah setup");
    return DriverManager.getConnection(address.jdbcUrl(), properties);
  }

  private static void createDatabase(Connection server, String name) throws SQLException {
    try (var query = server.prepareStatement("select from pg_database where datname = ?")) {
      query.setString(1, name);
      try (ResultSet found = query.executeQuery()) {
        if (found.next()) {
          return;
        }
      }
    }
    try (Statement statement = server.createStatement()) {
      statement.execute("create database " + statement.enquoteIdentifier(name, true));
    }
  }

  private static String setPassword(Login login) {
    return "alter role \"%s\" password '%s'"
        .formatted(login.user().replace("\"", "\"\""), login.password().replace("'", "''"));
  }

  private static String script() throws IOException {
    try (InputStream script = RolesScript.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new IOException("the roles script is missing from this build");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
