package io.tallawah.setup.config;

import java.util.Map;

/** The four roles that the application itself signs in to the database with. */
public record Logins(Login owner, Login loader, Login dbt, Login app) {

  /** By the short name of the role, as used in property names. */
  public Map<String, Login> byName() {
    return Map.of("owner", owner, "loader", loader, "dbt", dbt, "app", app);
  }
}
