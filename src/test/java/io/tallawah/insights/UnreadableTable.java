package io.tallawah.insights;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that the application can't read until it is closed. */
public final class UnreadableTable implements AutoCloseable {

  private final JdbcClient owner;
  private final String table;

  /** Takes the right away from the application. */
  public UnreadableTable(String table) {
    this.table = table;
    owner =
        JdbcClient.create(
            table.startsWith("marts.")
                ? InsightsTest.OwnDatabase.DATABASE.dbt()
                : InsightsTest.OwnDatabase.DATABASE.owner());
    owner.sql("revoke select on " + table + " from tallawah_app").update();
  }

  @Override
  public void close() {
    owner.sql("grant select on " + table + " to tallawah_app").update();
  }
}
