package io.tallawah.setup.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the settings of an outside PostgreSQL: all of them, or none. */
final class OutsideDatabaseReader {

  private static final String URL = "TALLAWAH_DB_URL";
  private static final List<String> ROLES = List.of("OWNER", "LOADER", "DBT", "APP");

  private final Variables variables;
  private final Problems problems;

  OutsideDatabaseReader(Variables variables, Problems problems) {
    this.variables = variables;
    this.problems = problems;
  }

  @Nullable OutsideDatabase read() {
    Optional<String> url = variables.find(URL);
    if (url.isEmpty()) {
      reportStrayLogins();
      return null;
    }
    DatabaseAddress address = address(url.get());
    Login owner = login("OWNER");
    Login loader = login("LOADER");
    Login dbt = login("DBT");
    Login app = login("APP");
    if (address == null || owner == null || loader == null || dbt == null || app == null) {
      return null;
    }
    return new OutsideDatabase(address, new Logins(owner, loader, dbt, app));
  }

  private void reportStrayLogins() {
    boolean stray =
        ROLES.stream()
            .map(role -> "TALLAWAH_DB_" + role)
            .anyMatch(name ->
                variables.has(name + "_USER")
                    || variables.has(name + "_PASSWORD")
                    || variables.has(name + "_PASSWORD_FILE"));
    if (stray) {
      problems.add(URL, "is missing, while roles of an outside database are set");
    }
  }

  private @Nullable DatabaseAddress address(String url) {
    try {
      return DatabaseAddress.parse(url);
    } catch (IllegalArgumentException e) {
      problems.add(
          URL, "is not an address such as jdbc:postgresql://host:5432/tallawah?sslmode=require");
      return null;
    }
  }

  private @Nullable Login login(String role) {
    String name = "TALLAWAH_DB_" + role;
    String user =
        variables
            .find(name + "_USER")
            .orElse("tallawah_" + role.toLowerCase(java.util.Locale.ROOT));
    Optional<String> password = variables.findSecret(name + "_PASSWORD");
    if (password.isEmpty()) {
      problems.add(
          name + "_PASSWORD",
          "is missing (or name a file that holds it in " + name + "_PASSWORD_FILE)");
      return null;
    }
    return new Login(user, password.get());
  }
}
