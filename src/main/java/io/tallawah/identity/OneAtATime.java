package io.tallawah.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets changes of one thing of the bound tenant wait for each other. */
@Component
class OneAtATime {

  private final JdbcClient jdbc;

  OneAtATime(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until no other transaction changes the thing; what is read afterwards is how that left
   * it. The next one waits until this transaction ends.
   */
  void change(String kind, Object id) {
    jdbc.sql(
            "select pg_advisory_xact_lock(hashtextextended(app.current_tenant()::text || :what, 0))::text")
        .param("what", " " + kind + " " + id)
        .query(String.class)
        .optional();
  }
}
