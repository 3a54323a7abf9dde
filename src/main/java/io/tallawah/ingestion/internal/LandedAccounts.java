package io.tallawah.ingestion.internal;

import io.tallawah.ingestion.internal.LandedTable.LandedColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Which accounts have landed for a connection. */
public final class LandedAccounts {

  private final DataSource loader;

  public LandedAccounts(DataSource loader) {
    this.loader = loader;
  }

  /**
   * Accounts in the tables that the connection's settings give to streams, by the class of rows
   * that it may own of them, as one landing's.
   */
  public Map<String, List<String>> of(Landing.Target target) throws SQLException {
    PlatformStreams streams = new PlatformStreams(target.streams(), target.settings());
    Map<String, TreeSet<String>> accounts = new TreeMap<>();
    try (Connection db = loader.getConnection()) {
      Map<String, LandedTable> tables = LandingCatalogue.read(db, target.schema());
      for (StreamRules rules : streams.known()) {
        LandedTable table = streams.isNamed(rules) ? tables.get(streams.tableOf(rules)) : null;
        if (table != null) {
          List<String> told = read(db, target.schema(), table, rules);
          rules
              .owns()
              .forEach(
                  owned -> accounts.computeIfAbsent(owned, any -> new TreeSet<>()).addAll(told));
        }
      }
    }
    Map<String, List<String>> lists = new TreeMap<>();
    accounts.forEach((owned, told) -> lists.put(owned, List.copyOf(told)));
    return lists;
  }

  /** Whether anything of an account has landed by which the connection may own rows of it. */
  public boolean tell(Landing.Target target, String account) throws SQLException {
    PlatformStreams streams = new PlatformStreams(target.streams(), target.settings());
    try (Connection db = loader.getConnection()) {
      Map<String, LandedTable> tables = LandingCatalogue.read(db, target.schema());
      for (StreamRules rules : streams.known()) {
        LandedTable table = tables.get(streams.tableOf(rules));
        if (table != null && read(db, target.schema(), table, rules).contains(account)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> read(
      Connection db, String schema, LandedTable table, StreamRules rules) {
    LandedColumn column = account(table, rules).orElse(null);
    if (column == null || rules.owns().isEmpty()) {
      return List.of();
    }
    String name = Names.quoted(column.name());
    return JdbcClient.create(new SingleConnectionDataSource(db, true))
        .sql(
            "select distinct to_jsonb(%1$s) #>> '{}' from %2$s.%3$s where %1$s is not null limit %4$d"
                .formatted(
                    name,
                    Names.quoted(schema),
                    Names.quoted(table.name()),
                    StreamTally.MOST_ACCOUNTS))
        .query(String.class)
        .list()
        .stream()
        .map(Accounts::normal)
        .filter(account -> !account.isEmpty())
        .toList();
  }

  private static Optional<LandedColumn> account(LandedTable table, StreamRules rules) {
    String field = rules.account();
    return field == null
        ? Optional.empty()
        : table.columns().values().stream()
            .filter(
                column -> field.equals(column.field()) || column.name().equals(Names.plain(field)))
            .findFirst();
  }
}
