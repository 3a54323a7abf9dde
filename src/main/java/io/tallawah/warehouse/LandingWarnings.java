package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bound tenant's connections have not landed, or in a form that can't be read. */
@Service
@RequiresPermission(Permission.VIEW_DATA)
@Transactional(readOnly = true)
public class LandingWarnings {

  /**
   * Columns of a stream that the models read and the connection has not landed.
   *
   * @param stream our name for it
   * @param columns their names, of one that may have several all of them with | between; empty when
   *     the whole stream has not landed
   */
  public record Missing(String platform, String connection, String stream, List<String> columns) {

    public boolean isWholeStream() {
      return columns.isEmpty();
    }
  }

  /**
   * A stream that the platform's registry doesn't know: it lands, and nothing reads it.
   *
   * @param rows of the loads that were looked at
   */
  public record Unregistered(String platform, String connection, String stream, long rows) {}

  /**
   * Values that are no figure, day or currency though one is wanted: they are in no figure.
   *
   * @param reason why: no number, too large, no list, no object, no day of facts, several days, or
   *     no currency
   * @param example one of them
   */
  public record Unread(
      String platform,
      String connection,
      String stream,
      String column,
      String reason,
      LocalDate from,
      LocalDate to,
      long values,
      @Nullable String example) {}

  private final JdbcClient jdbc;
  private final MartTables marts;

  LandingWarnings(JdbcClient jdbc, MartTables marts) {
    this.jdbc = jdbc;
    this.marts = marts;
  }

  /** What is missing as of the last publication, streams with missing columns first. */
  public List<Missing> missing() {
    return jdbc.sql(
            """
            select d.platform, d.name, w.stream,
                   array_remove(array_agg(w.landed_column order by w.landed_column), '') as columns
            from ops.landing_warning w
            join app.data_source d on d.tenant_id = w.tenant_id and d.id = w.connection_id
            where w.tenant_id = app.current_tenant()
            group by 1, 2, 3 order by max(w.landed_column) = '', 1, 2, 3\
            """)
        .query((row, number) ->
            new Missing(row.getString(1), row.getString(2), row.getString(3), columns(row)))
        .list();
  }

  /** Streams of the loads since a day that nothing reads, the most rows first. */
  public List<Unregistered> unregistered(LocalDate since) {
    return jdbc.sql(
            """
            select d.platform, d.name, s.stream, sum(s.rows_landed)
            from ops.load l
            join ops.load_stream s on s.tenant_id = l.tenant_id and s.load_id = l.id
            join app.data_source d on d.tenant_id = l.tenant_id and d.id = l.connection_id
            join app.platform p on p.id = d.platform
            where l.tenant_id = app.current_tenant() and l.landed_at >= :since and s.rows_landed > 0
              and p.streams -> s.stream is null
              and not exists (
                select from jsonb_each_text(coalesce(d.settings -> 'streams', '{}')) named
                where named.value in (s.stream, regexp_replace(s.stream, '[^A-Za-z0-9_]', '_', 'g')))
            group by 1, 2, 3 order by 4 desc, 1, 2, 3\
            """)
        .param("since", since)
        .query((row, number) ->
            new Unregistered(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
        .list();
  }

  /** What can't be read, the most values first. */
  public List<Unread> unread() {
    if (!marts.has("unread_value")) {
      return List.of();
    }
    return jdbc.sql(
            """
            select d.platform, d.name, u.stream, u.landed_column, u.reason, min(u.date_day),
                   max(u.date_day), sum(u.unread), min(u.example)
            from marts.unread_value u
            join app.data_source d on d.tenant_id = u.tenant_id and d.id = u.connection_id
            where u.tenant_id = app.current_tenant()
            group by 1, 2, 3, 4, 5 order by 8 desc, 1, 2, 3, 4, 5\
            """)
        .query((row, number) ->
            new Unread(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getLong(8),
                row.getString(9)))
        .list();
  }

  private static List<String> columns(ResultSet row) throws SQLException {
    Array columns = row.getArray(4);
    return List.of((String[]) columns.getArray());
  }
}
