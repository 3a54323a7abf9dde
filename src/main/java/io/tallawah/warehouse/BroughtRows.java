package io.tallawah.warehouse;

import io.tallawah.ingestion.CountedClass;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.DateRange;
import io.tallawah.warehouse.CountedConnections.Days;
import io.tallawah.warehouse.CountedConnections.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which connections bring rows of an account on which days, as published, counted or not. */
@Component
class BroughtRows {

  /** Whether a table of figures by place has landed in the schema of the connection of n. */
  static final String PLACES =
      """
      exists (
        select from app.data_source c
        join app.landing_schema l on l.tenant_id = c.tenant_id and l.connection_id = c.id
        join pg_namespace s on s.nspname = l.schema_name
        join pg_class t on t.relnamespace = s.oid
        join app.platform p on p.id = c.platform
        cross join jsonb_each(p.streams) stream
        where c.tenant_id = app.current_tenant() and c.id = n.connection_id
          and stream.value ->> 'owns' = 'geography'
          and t.relname = coalesce(c.settings -> 'streams' ->> stream.key, stream.key))\
      """;

  /** Whether n is a day of an account that isn't counted for an owner who has no rows of it. */
  static final String NOTHING_STANDS =
      """
      n.reason = '%s' and not exists (
        select from marts.fact_performance f
        where f.tenant_id = n.tenant_id and f.date_day = n.date_day
          and f.connection_id = n.owner_connection_id and f.account_id = n.account_id)\
      """
          .formatted(DataGaps.OWNED_ELSEWHERE);

  /** Days of accounts, n, on which another connection than the owner of them has rows. */
  private static final String BY_OTHERS =
      """
      select n.*
      from (
        select s.tenant_id, s.platform, s.account_id, s.stream_class, s.connection_id as owner_id,
          d.id as connection_id, d.name, days.day
        from app.account_source s
        join app.data_source d
          on d.tenant_id = s.tenant_id and d.platform = s.platform and d.id <> s.connection_id
        join (
          select generate_series(min(day), max(day), interval '1 day')::date as day
          from (
            select unnest(array[min(date_day), max(date_day)]) as day from marts.fact_performance
            where tenant_id = app.current_tenant()
            union all
            select unnest(array[min(date_day), max(date_day)]) from marts.not_counted_daily
            where tenant_id = app.current_tenant()
          ) ends
        ) days on s.days @> days.day
        where s.tenant_id = app.current_tenant()
      ) n
      where %s\
      """
          .formatted(has("n.connection_id"));

  private final JdbcClient jdbc;
  private final MartTables marts;

  BroughtRows(JdbcClient jdbc, MartTables marts) {
    this.jdbc = jdbc;
    this.marts = marts;
  }

  /** Connections that have rows on days that another owns, from the first such day to the last. */
  Map<Rows, List<Days>> others() {
    Map<Rows, List<Days>> others = new LinkedHashMap<>();
    if (arePublished()) {
      jdbc.sql(
              """
              select n.platform, n.account_id, n.stream_class, n.connection_id, n.name,
                min(n.day), max(n.day)
              from (%s) n where n.stream_class = 'performance' or %s
              group by 1, 2, 3, 4, 5 order by 1, 2, 3, 5\
              """
                  .formatted(BY_OTHERS, PLACES))
          .query(row -> {
            others
                .computeIfAbsent(rows(row), any -> new ArrayList<>())
                .add(
                    new Days(
                        new ConnectionId(row.getObject(4, UUID.class)),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class)));
          });
    }
    return others;
  }

  /** Days on which others have rows of ads and campaigns and the owner has none. */
  Map<Rows, List<DateRange>> withoutOwner() {
    Map<Rows, List<DateRange>> days = new LinkedHashMap<>();
    if (arePublished()) {
      jdbc.sql(
              """
              select platform, account_id, stream_class, lower(part), upper(part) - 1
              from (
                select n.platform, n.account_id, n.stream_class,
                  unnest(range_agg(daterange(n.day, n.day + 1))) as part
                from (%s) n where n.stream_class = 'performance' and not (%s) group by 1, 2, 3
              ) parts
              order by 1, 2, 4\
              """
                  .formatted(BY_OTHERS, has("n.owner_id")))
          .query(row -> {
            days.computeIfAbsent(rows(row), any -> new ArrayList<>())
                .add(
                    new DateRange(
                        row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)));
          });
    }
    return days;
  }

  private boolean arePublished() {
    return marts.has("fact_performance") && marts.has("not_counted_daily");
  }

  /** Whether a connection has rows of the account and day of n. */
  private static String has(String connection) {
    return """
    (exists (
        select from marts.fact_performance f
        where f.tenant_id = n.tenant_id and f.date_day = n.day and f.connection_id = %1$s
          and f.account_id = n.account_id)
      or exists (
        select from marts.not_counted_daily k
        where k.tenant_id = n.tenant_id and k.date_day = n.day and k.connection_id = %1$s
          and k.account_id = n.account_id and k.reason = '%2$s'))\
    """
        .formatted(connection, DataGaps.OWNED_ELSEWHERE);
  }

  private static Rows rows(ResultSet row) throws SQLException {
    CountedClass of = CountedClass.valueOf(row.getString(3).toUpperCase(Locale.ROOT));
    return new Rows(row.getString(1), row.getString(2), of);
  }
}
