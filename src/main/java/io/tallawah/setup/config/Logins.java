package io.tallawah.setup.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** The four roles that the application itself signs in to the database with. */
public record Logins(Login owner, Login loader, Login dbt, Login app) {

  /** By the short name of the role, as used in property names. */
  public Map<String, Login> byName() {
    Map<String, Login> logins = new LinkedHashMap<>();
    logins.put("owner", owner);
    logins.put("loader", loader);
    logins.put("dbt", dbt);
    logins.put("app", app);
    return logins;
  }
}
