package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
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
   * @param columns their names; empty when the whole stream has not landed
   */
  public record Missing(String platform, String connection, String stream, List<String> columns) {

    public boolean isWholeStream() {
      return columns.isEmpty();
    }
  }

  /**
   * Values that are no number though one is wanted: they are missing in every figure.
   *
   * @param example one of them
   */
  public record Unread(
      String platform,
      String connection,
      String stream,
      String column,
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

  /** What can't be read, the most values first. */
  public List<Unread> unread() {
    if (!marts.has("unread_value")) {
      return List.of();
    }
    return jdbc.sql(
            """
            select d.platform, d.name, u.stream, u.landed_column, min(u.date_day), max(u.date_day),
                   sum(u.unread), min(u.example)
            from marts.unread_value u
            join app.data_source d on d.tenant_id = u.tenant_id and d.id = u.connection_id
            where u.tenant_id = app.current_tenant()
            group by 1, 2, 3, 4 order by 7 desc, 1, 2, 3, 4\
            """)
        .query((row, number) ->
            new Unread(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getLong(7),
                row.getString(8)))
        .list();
  }

  private static List<String> columns(ResultSet row) throws SQLException {
    Array columns = row.getArray(4);
    return Arrays.stream((String[]) columns.getArray())
        .map(names -> names.replace("|", " or "))
        .toList();
  }
}
