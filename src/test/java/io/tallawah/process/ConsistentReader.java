package io.tallawah.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads facts, read model and reconciliation again and again, each time in one snapshot, while the
 * product lands, builds and dies; notes every time that they disagree.
 */
final class ConsistentReader implements AutoCloseable {

  private static final String DISAGREEMENT =
      """
      select 'facts ' || f.spend || ', read model ' || v.spend || ', reconciled ' || r.spend
      from (select coalesce(sum(spend), 0) as spend, count(distinct date_day) as days from marts.fact_performance) f,
           (select coalesce(sum(spend), 0) as spend, count(distinct date_day) as days from marts.vw_campaign_daily) v,
           (select coalesce(sum(fact_spend), 0) as spend from marts.reconciliation_daily) r
      where f.spend <> v.spend or f.spend <> r.spend or f.days <> v.days\
      """;

  private final Installation installation;
  private final Thread thread;
  private final List<String> disagreements = new ArrayList<>();
  private final AtomicInteger reads = new AtomicInteger();
  private volatile boolean ended;

  ConsistentReader(Installation installation) {
    this.installation = installation;
    this.thread = Thread.ofPlatform().daemon().name("reader").start(this::read);
  }

  List<String> disagreements() {
    synchronized (disagreements) {
      return List.copyOf(disagreements);
    }
  }

  int reads() {
    return reads.get();
  }

  private void read() {
    while (!ended) {
      try (Connection connection = installation.tryConnect()) {
        if (connection != null) {
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          connection.setAutoCommit(false);
          readUntilItBreaks(connection);
        }
      } catch (SQLException broken) {
        // the server went away with the process that was killed, or the marts aren't there yet
      }
      Pause.aMoment();
    }
  }

  private void readUntilItBreaks(Connection connection) throws SQLException {
    while (!ended) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(DISAGREEMENT)) {
        if (row.next()) {
          synchronized (disagreements) {
            disagreements.add(row.getString(1));
          }
        }
        reads.incrementAndGet();
      }
      connection.rollback();
      Pause.aMoment();
    }
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    thread.join(30_000);
  }
}
