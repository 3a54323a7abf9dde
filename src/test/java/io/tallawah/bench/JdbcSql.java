package io.tallawah.bench;

import io.tallawah.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Transactions over plain JDBC, a connection and a thread for each client. */
record JdbcSql(TestDatabase database) implements DirectSql {

  @Override
  public String way() {
    return "over JDBC";
  }

  @Override
  public List<Ran> run(List<List<String>> transactions, int clients, int each) throws Exception {
    List<Future<List<Ran>>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        Random chance = new Random(i);
        running.add(threads.submit(() -> client(transactions, each, chance)));
      }
    }
    List<Ran> ran = new ArrayList<>();
    for (Future<List<Ran>> client : running) {
      ran.addAll(client.get());
    }
    return ran;
  }

  private List<Ran> client(List<List<String>> transactions, int each, Random chance)
      throws SQLException {
    List<Ran> ran = new ArrayList<>();
    try (Connection connection = database.app().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < each; i++) {
        int chosen = chance.nextInt(transactions.size());
        long begun = System.nanoTime();
        for (String sql : transactions.get(chosen)) {
          statement.execute(sql);
        }
        connection.commit();
        ran.add(new Ran(chosen, (System.nanoTime() - begun) / 1e6));
      }
    }
    return ran;
  }
}
