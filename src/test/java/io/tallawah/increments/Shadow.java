package io.tallawah.increments;

import io.tallawah.testing.TestDatabase;
import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second database with the same landed rows and decisions, in which dbt builds all anew. */
final class Shadow {

  private static final String NAME = "increments_anew";

  private Shadow() {}

  static TestDatabase of(TestDatabase database) throws IOException {
    TestDatabase copy = database.copy(NAME);
    JdbcClient jdbc = JdbcClient.create(copy.superuser());
    for (String schema : List.of("staging", "intermediate", "marts")) {
      jdbc.sql("drop schema " + schema + " cascade").update();
      jdbc.sql("create schema " + schema + " authorization tallawah_dbt").update();
    }
    jdbc.sql("grant usage on schema marts to tallawah_app, tallawah_bi, tallawah_owner").update();
    return copy;
  }
}
