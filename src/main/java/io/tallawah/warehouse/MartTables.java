package io.tallawah.warehouse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which marts there are: before the first run, and after an update until the next, some are not.
 */
@Component
class MartTables {

  private final JdbcClient jdbc;

  MartTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean has(String mart) {
    return jdbc.sql("select to_regclass(:name) is not null")
        .param("name", "marts." + mart)
        .query(Boolean.class)
        .single();
  }
}
