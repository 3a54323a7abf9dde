package io.tallawah.bench;

import io.tallawah.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;

/**
 * Transactions of the application's role run directly, by several clients at once: by pgbench, or
 * where a machine lacks it over plain JDBC.
 */
interface DirectSql {

  /** What ran, by its place among the transactions, and for how long. */
  record Ran(int transaction, double millis) {}

  /** How they are run, in words. */
  String way();

  /**
   * Has each client run so many of them, chosen by chance.
   *
   * @param transactions each as statements, without their beginning and end
   */
  List<Ran> run(List<List<String>> transactions, int clients, int each) throws Exception;

  static DirectSql of(TestDatabase database, Path folder) {
    return Pgbench.find()
        .<DirectSql>map(program -> new Pgbench(program, database, folder))
        .orElseGet(() -> new JdbcSql(database));
  }
}
