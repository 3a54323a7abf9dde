package io.tallawah.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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

  /** The estimates by place, summed to campaign days, with what is left of the truth. */
  static Map<String, Amounts> places(Connection connection) throws SQLException {
    return read(
        connection,
        6,
        """
        select t.slug, g.platform, g.account_id, g.campaign_id, g.date_day, g.region_id,
               sum(g.spend), sum(g.impressions), sum(g.clicks)
        from marts.fact_geo_performance g join app.tenant t on t.id = g.tenant_id
        where g.location_type = 'presence'
        group by 1, 2, 3, 4, 5, 6\
        """);
  }

  /** The read model of places. */
  static Map<String, Amounts> placeDays(Connection connection) throws SQLException {
    return read(
        connection,
        6,
        """
        select t.slug, v.platform, v.account_id, v.campaign_id, v.date_day, v.region_id,
               v.spend, v.impressions, v.clicks
        from marts.vw_geo_daily v join app.tenant t on t.id = v.tenant_id
        where v.location_type = 'presence'\
        """);
  }

  /** The read model of what ads show. */
  static Map<String, Amounts> creativeDays(Connection connection) throws SQLException {
    return read(
        connection,
        6,
        """
        select t.slug, v.platform, v.account_id, v.campaign_id, v.date_day, v.creative_key,
               v.spend, v.impressions, v.clicks
        from marts.vw_creative_daily v join app.tenant t on t.id = v.tenant_id\
        """);
  }

  /** The platform's own budget that held at the end of each day with spending. */
  static Map<String, Amounts> budgets(Connection connection) throws SQLException {
    return read(
        connection,
        7,
        """
        select t.slug, v.platform, v.account_id, v.campaign_id, v.date_day,
               coalesce(v.daily_budget_level, v.lifetime_budget_level), v.is_shared::text,
               v.daily_budget, v.lifetime_budget
        from marts.vw_pacing v join app.tenant t on t.id = v.tenant_id
        where v.spend <> 0\
        """);
  }

  /** Plays of films, views of the first seconds and views held. */
  static Map<String, Amounts> videos(Connection connection) throws SQLException {
    return read(
        connection,
        """
        select t.slug, v.platform, v.account_id, v.campaign_id, v.date_day,
               v.video_plays, v.hook_views, v.hold_views
        from marts.vw_campaign_daily v join app.tenant t on t.id = v.tenant_id\
        """);
  }

  /**
   * Acts by word and window; Google's second figure holds the first and is no part of the ledger.
   */
  static Map<String, Amounts> conversions(Connection connection) throws SQLException {
    return read(
        connection,
        7,
        """
        select t.slug, f.platform, f.account_id, f.campaign_id, f.date_day, f.action,
               f.attribution_window, sum(f.conversions), sum(f.conversion_value)
        from marts.fact_conversion f join app.tenant t on t.id = f.tenant_id
        where f.action <> 'all_conversions'
        group by 1, 2, 3, 4, 5, 6, 7\
        """);
  }

  /** A ledger whose first cells are a key and whose others are amounts. */
  static Map<String, Amounts> ledger(Path file, int keys) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Map<String, Amounts> amounts = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      amounts.put(
          String.join(" ", cells.subList(0, keys)), amounts(cells.subList(keys, cells.size())));
    }
    return amounts;
  }

  private static Amounts amounts(List<String> cells) {
    List<String> all = new ArrayList<>(cells);
    while (all.size() < 5) {
      all.add("");
    }
    return Amounts.of(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4));
  }

  private static Map<String, Amounts> read(Connection connection, String sql) throws SQLException {
    return read(connection, 5, sql);
  }

  private static Map<String, Amounts> read(Connection connection, int keys, String sql)
      throws SQLException {
    Map<String, Amounts> amounts = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          String cell = row.getString(column);
          cells.add(cell == null ? "" : cell);
        }
        amounts.put(
            String.join(" ", cells.subList(0, keys)), amounts(cells.subList(keys, columns)));
      }
    }
    return amounts;
  }
}
