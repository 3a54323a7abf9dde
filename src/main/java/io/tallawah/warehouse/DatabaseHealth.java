package io.tallawah.warehouse;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers the application's role. */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {

  private final JdbcClient jdbc;

  DatabaseHealth(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Health health() {
    try {
      return Health.up()
          .withDetail("version", jdbc.sql("show server_version").query(String.class).single())
          .build();
    } catch (DataAccessException e) {
      return Health.down().build();
    }
  }
}
