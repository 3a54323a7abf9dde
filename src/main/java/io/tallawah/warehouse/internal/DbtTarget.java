package io.tallawah.warehouse.internal;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The database as dbt's profile takes it: environment variables. */
@Component
public class DbtTarget {

  private final String target;
  private final Map<String, String> variables;

  DbtTarget(
      @Value("${tallawah.db.embedded}") boolean embedded,
      @Value("${tallawah.db.host}") String host,
      @Value("${tallawah.db.port}") String port,
      @Value("${tallawah.db.name}") String name,
      @Value("${tallawah.db.ssl-mode}") String sslMode,
      @Value("${tallawah.db.dbt.user}") String user,
      @Value("${tallawah.db.dbt.password}") String password) {
    this.target = embedded ? "embedded" : "outside";
    this.variables =
        Map.of(
            "TALLAWAH_DBT_HOST", host,
            "TALLAWAH_DBT_PORT", port,
            "TALLAWAH_DBT_NAME", name,
            "TALLAWAH_DBT_SSLMODE", sslMode,
            "TALLAWAH_DBT_USER", user,
            "TALLAWAH_DBT_PASSWORD", password);
  }

  String target() {
    return target;
  }

  Map<String, String> variables() {
    return variables;
  }
}
