package io.tallawah.setup.postgres;

import io.tallawah.setup.config.DatabaseAddress;
import io.tallawah.setup.config.Login;
import io.tallawah.setup.config.OutsideDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether an outside server is one that the product may run on, in plain sentences. */
public final class DatabaseCheck {

  private static final int OLDEST = 15;
  private static final int NEWEST = 18;
  private static final String SCRIPT = "run infrastructure/postgres/roles.sql as an administrator";

  private final OutsideDatabase database;
  private final List<String> problems = new ArrayList<>();

  private DatabaseCheck(OutsideDatabase database) {
    this.database = database;
  }

  /** All that is wrong; empty when all is well. */
  public static List<String> problems(OutsideDatabase database) {
    DatabaseCheck check = new DatabaseCheck(database);
    check.run();
    return check.problems.stream().distinct().toList();
  }

  private void run() {
    boolean server = false;
    for (Map.Entry<String, Login> role : database.logins().byName().entrySet()) {
      try (Connection connection = connect(role.getValue());
          Statement statement = connection.createStatement()) {
        if (!server) {
          checkServer(statement);
          server = true;
        }
        checkRole(statement, role.getKey());
      } catch (SQLException e) {
        problems.add(refused(role.getKey(), e));
      }
    }
  }

  private Connection connect(Login login) throws SQLException {
    return RolesScript.connect(database.address(), login);
  }

  private String refused(String role, SQLException failure) {
    String name = "TALLAWAH_DB_" + role.toUpperCase(java.util.Locale.ROOT);
    String state = String.valueOf(failure.getSQLState());
    DatabaseAddress address = database.address();
    return switch (state) {
      case "28P01", "28000" ->
          "The server refuses the user of "
              + name
              + "_USER: there is no such role, or "
              + name
              + "_PASSWORD is wrong; "
              + SCRIPT
              + " and give the role its password.";
      case "3D000" ->
          "The server has no database of the name in TALLAWAH_DB_URL; create it and "
              + SCRIPT
              + ".";
      case "42501" ->
          "The user of " + name + "_USER may not connect to that database; " + SCRIPT + ".";
      default ->
          "The server in TALLAWAH_DB_URL does not answer at "
              + address.host()
              + ":"
              + address.port()
              + ".";
    };
  }

  private void checkServer(Statement statement) throws SQLException {
    int version = number(statement, "select current_setting('server_version_num')::int") / 10_000;
    if (version < OLDEST || version > NEWEST) {
      problems.add("The server is PostgreSQL " + version + "; use 15 to 18.");
    }
    if (!truth(
        statement, "select exists (select from pg_collation where collname = 'und-x-icu')")) {
      problems.add(
          "The server was built without ICU, so names would sort differently; use one with ICU.");
    }
    if (!truth(
        statement,
        "select pg_encoding_to_char(encoding) = 'UTF8' from pg_database where datname = current_database()")) {
      problems.add("The database is not encoded in UTF8; create it with ENCODING 'UTF8'.");
    }
    if (!truth(
        statement,
        "select count(*) = 6 from pg_roles where rolname in ('tallawah_owner', 'tallawah_loader', 'tallawah_dbt', 'tallawah_app', 'tallawah_bi', 'tallawah_lookup')")) {
      problems.add("Not all roles of Tallawah are there; " + SCRIPT + ".");
    }
    if (!truth(
        statement,
        "select count(*) = 5 from pg_namespace where nspname in ('app', 'ops', 'staging', 'intermediate', 'marts')")) {
      problems.add("Not all schemas of Tallawah are in the database; " + SCRIPT + ".");
    }
  }

  private void checkRole(Statement statement, String role) throws SQLException {
    String name = "TALLAWAH_DB_" + role.toUpperCase(java.util.Locale.ROOT) + "_USER";
    if (truth(statement, "select rolsuper from pg_roles where rolname = current_user")) {
      problems.add("The user of " + name + " is a superuser; name the role that the script made.");
    } else if (truth(statement, "select rolbypassrls from pg_roles where rolname = current_user")) {
      problems.add("The user of " + name + " may bypass row security; take BYPASSRLS from it.");
    }
    if (!truth(
        statement,
        "select pg_has_role(current_user, to_regrole('tallawah_" + role + "'), 'member')")) {
      problems.add("The user of " + name + " is not a member of tallawah_" + role + ".");
    }
    if (role.equals("app") && owns(statement)) {
      problems.add(
          "The user of "
              + name
              + " owns tables or schemas; it must own nothing, or row security would not bind it.");
    }
  }

  private static boolean owns(Statement statement) throws SQLException {
    return truth(
        statement,
        """
        select exists (select from pg_class where relowner = current_user::regrole)
            or exists (select from pg_namespace where nspowner = current_user::regrole)
            or pg_has_role(current_user, to_regrole('tallawah_owner'), 'member')\
        """);
  }

  private static boolean truth(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return result.next() && result.getBoolean(1);
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }
}
