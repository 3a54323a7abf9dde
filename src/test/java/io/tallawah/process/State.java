package io.tallawah.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All landed rows and all marts as count and digest per table, comparable between installations:
 * the random ids of tenants and connections stand as their names.
 */
final class State {

  private static final List<String> MARTS =
      List.of(
          "dim_account",
          "dim_campaign",
          "dim_adset",
          "dim_ad",
          "dim_creative",
          "dim_ad_creative",
          "dim_budget",
          "fact_performance",
          "vw_campaign_daily",
          "vw_creative_daily",
          "campaign_spend_monthly",
          "reconciliation_daily",
          "remainder_difference",
          "not_counted_daily",
          "orphan_daily",
          "entity_place",
          "named_place",
          "fact_geo_performance",
          "vw_geo_daily",
          "fact_conversion",
          "vw_conversion_daily");

  private State() {}

  static Map<String, String> landed(Connection connection) throws SQLException {
    Map<String, String> digests = new TreeMap<>();
    for (String table : landingTables(connection)) {
      digests.put(
          table,
          one(
              connection,
              "select count(*) || ' ' || coalesce(md5(string_agg(row, ',' order by row)), '')"
                  + " from (select md5(to_jsonb(t)::text) as row from "
                  + table
                  + " t) rows"));
    }
    return digests;
  }

  static Map<String, String> marts(Connection connection) throws SQLException {
    Map<String, String> digests = new TreeMap<>();
    for (String mart : MARTS) {
      digests.put(mart, one(connection, martDigest(mart)));
    }
    return digests;
  }

  private static String martDigest(String mart) {
    return """
    select count(*) || ' ' || coalesce(md5(string_agg(row, ',' order by row)), '')
    from (
      select md5(concat_ws(' ', t.slug, d.name, (to_jsonb(m) - 'tenant_id' - 'connection_id')::text)) as row
      from marts.%s m
      join app.tenant t on t.id = m.tenant_id
      left join app.data_source d
        on d.tenant_id = m.tenant_id and d.id::text = to_jsonb(m) ->> 'connection_id'
    ) rows\
    """
        .formatted(mart);
  }

  private static List<String> landingTables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select format('%I.%I', n.nspname, c.relname)
                from app.landing_schema s
                join pg_namespace n on n.nspname = s.schema_name
                join pg_class c on c.relnamespace = n.oid and c.relkind = 'r'
                order by 1\
                """)) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
