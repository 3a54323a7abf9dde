package io.tallawah.ingestion;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.KeptSentence;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Sentence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has landed for the bound tenant, and the lines that were kept aside. */
@Service
@RequiresPermission(Permission.VIEW_DATA)
@Transactional(readOnly = true)
public class Loads {

  /** A landed file. */
  public record Load(
      UUID id,
      String connection,
      String platform,
      String fileName,
      long lines,
      long landed,
      long rejected,
      Instant landedAt) {}

  /**
   * A line that was not landed.
   *
   * @param line counted from 1
   * @param text the line as it came, cut when it is long
   */
  public record Reject(long line, @Nullable String stream, Sentence reason, String text) {}

  private final JdbcClient jdbc;

  Loads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest loads, the newest first. */
  public List<Load> latest(int limit) {
    return jdbc.sql(
            """
            select l.id, d.name, d.platform, l.file_name, l.lines, l.rows_landed, l.rows_rejected,
                   l.landed_at
            from ops.load l
            join app.data_source d on d.tenant_id = l.tenant_id and d.id = l.connection_id
            where l.tenant_id = app.current_tenant()
            order by l.landed_at desc, l.id limit :limit\
            """)
        .param("limit", limit)
        .query((row, number) -> load(row))
        .list();
  }

  /** One of them, if it is still told of. */
  public Optional<Load> find(UUID load) {
    return jdbc.sql(
            """
            select l.id, d.name, d.platform, l.file_name, l.lines, l.rows_landed, l.rows_rejected,
                   l.landed_at
            from ops.load l
            join app.data_source d on d.tenant_id = l.tenant_id and d.id = l.connection_id
            where l.tenant_id = app.current_tenant() and l.id = :load\
            """)
        .param("load", load)
        .query((row, number) -> load(row))
        .optional();
  }

  /** The first lines of a load that were kept aside, in the order of the file. */
  public List<Reject> rejects(UUID load, int limit) {
    return jdbc.sql(
            """
            select line, stream, reason, reason_parts::text, left(text, 500) from ops.reject
            where tenant_id = app.current_tenant() and load_id = :load
            order by line limit :limit\
            """)
        .param("load", load)
        .param("limit", limit)
        .query((row, number) ->
            new Reject(
                row.getLong(1),
                row.getString(2),
                new KeptSentence(row.getString(3), row.getString(4)).sentence(),
                row.getString(5)))
        .list();
  }

  private static Load load(ResultSet row) throws SQLException {
    return new Load(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getObject(8, OffsetDateTime.class).toInstant());
  }
}
