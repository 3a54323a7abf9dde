package io.tallawah.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads campaign days from the ledger and from the marts, each in its own way. */
final class Figures {

  private static final List<String> LEDGER_COLUMNS =
      List.of(
          "tenant",
          "platform",
          "account_id",
          "campaign_id",
          "day",
          "currency",
          "spend",
          "impressions",
          "clicks",
          "conversions",
          "conversion_value");

  private Figures() {}

  static Map<String, Amounts> ledger(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (!lines.getFirst().equals(String.join(",", LEDGER_COLUMNS))) {
      throw new IllegalStateException("not a ledger: " + lines.getFirst());
    }
    Map<String, Amounts> amounts = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cell = line.split(",", -1);
      amounts.put(
          Amounts.key(cell[0], cell[1], cell[2], cell[3], cell[4]),
          Amounts.of(cell[6], cell[7], cell[8], cell[9], cell[10]));
    }
    return amounts;
  }

  /** The facts summed to campaign days, by the test's own statement. */
  static Map<String, Amounts> facts(Connection connection) throws SQLException {
    return read(
        connection,
        """
        select t.slug, f.platform, f.account_id, f.campaign_id, f.date_day, sum(f.spend),
               sum(f.impressions), sum(f.clicks), sum(f.conversions), sum(f.conversion_value)
        from marts.fact_performance f join app.tenant t on t.id = f.tenant_id
        group by 1, 2, 3, 4, 5\
        """);
  }

  /** The read model of campaign days. */
  static Map<String, Amounts> campaignDays(Connection connection) throws SQLException {
    return read(
        connection,
        """
        select t.slug, v.platform, v.account_id, v.campaign_id, v.date_day, v.spend,
               v.impressions, v.clicks, v.conversions, v.conversion_value
        from marts.vw_campaign_daily v join app.tenant t on t.id = v.tenant_id\
        """);
  }

  private static Map<String, Amounts> read(Connection connection, String sql) throws SQLException {
    Map<String, Amounts> amounts = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        amounts.put(
            Amounts.key(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
            Amounts.of(
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10)));
      }
    }
    return amounts;
  }
}
