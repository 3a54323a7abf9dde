package io.tallawah.ingestion.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The compaction of one table: pieces, each a transaction of its own, and what came of them. */
final class Piecemeal {

  /** About so many rows are looked at in one piece. */
  private static final long PIECE = 200_000;

  /** The lock of dbt's runs: a run has it alone, compactions share it. */
  private static final String NO_DBT_RUN =
      "select pg_try_advisory_xact_lock_shared(hashtext('tallawah dbt run'))";

  private final Connection db;
  private final JdbcClient jdbc;
  private final Landing.Target target;
  private final UUID run;
  private final StreamRules rules;
  private final LandedTable landed;
  private final Duration betweenPieces;

  Piecemeal(
      Connection db,
      Landing.Target target,
      UUID run,
      StreamRules rules,
      LandedTable landed,
      Duration betweenPieces) {
    this.db = db;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(db, true));
    this.target = target;
    this.run = run;
    this.rules = rules;
    this.landed = landed;
    this.betweenPieces = betweenPieces;
  }

  /** Whether so many rows have landed since the last time, and half of what was kept then. */
  boolean isWorthwhile(long atLeast) throws SQLException {
    bind();
    boolean worthwhile =
        jdbc.sql(
                """
                with last as (
                  select compacted_at, rows_read - rows_removed as kept from ops.compaction
                  where tenant_id = :tenant and connection_id = :connection and stream = :stream
                  order by compacted_at desc limit 1)
                select coalesce(sum(s.rows_landed), 0) >=
                    greatest(:least, coalesce((select kept from last), 0) / 2)
                from ops.load_stream s
                join ops.load l on l.tenant_id = s.tenant_id and l.id = s.load_id
                where l.tenant_id = :tenant and l.connection_id = :connection and s.stream in (:names)
                  and l.landed_at > coalesce((select compacted_at from last), '-infinity')
                  and has_table_privilege(:table, 'delete')\
                """)
            .param("tenant", target.tenant().value())
            .param("connection", target.connection().value())
            .param("stream", rules.name())
            .param("names", List.of(rules.name(), landed.name(), String.valueOf(landed.stream())))
            .param("table", table())
            .param("least", atLeast)
            .query(Boolean.class)
            .single();
    db.commit();
    return worthwhile;
  }

  /**
   * Goes through the table; adds up what was removed. Returns false when a run of dbt is in the
   * way.
   */
  boolean go(Map<String, Long> removed) throws SQLException {
    removed.putIfAbsent(rules.name(), 0L);
    for (Piece piece : pieces()) {
      long gone = remove(piece);
      if (gone < 0) {
        return false;
      }
      removed.merge(rules.name(), gone, Long::sum);
      pause();
    }
    if (removed.getOrDefault(rules.name(), 0L) > 0) {
      tidy();
    }
    return true;
  }

  /**
   * A part of the table that holds all copies of a thing or none.
   *
   * @param condition SQL, from the table's own values
   */
  private record Piece(String condition, long rows) {}

  private List<Piece> pieces() throws SQLException {
    CopiesQuery copies = CopiesQuery.of(target.schema(), landed, rules);
    String column = copies == null ? null : copies.dayByItself();
    List<Piece> pieces = new ArrayList<>();
    if (column == null) {
      pieces.add(new Piece("true", count()));
    } else {
      byDays(column, pieces);
    }
    db.commit();
    return pieces;
  }

  private long count() {
    return jdbc.sql("select count(*) from " + table()).query(Long.class).single();
  }

  private void byDays(String column, List<Piece> pieces) {
    String days =
        "select %1$s::text, count(*) from %2$s where %1$s is not null group by %1$s order by %1$s"
            .formatted(column, table());
    List<String> waiting = new ArrayList<>();
    long[] rows = {0};
    jdbc.sql(days)
        .query(row -> {
          waiting.add(Names.literal(row.getString(1)));
          rows[0] += row.getLong(2);
          if (rows[0] >= PIECE) {
            pieces.add(piece(column, waiting, rows[0]));
            waiting.clear();
            rows[0] = 0;
          }
        });
    if (!waiting.isEmpty()) {
      pieces.add(piece(column, waiting, rows[0]));
    }
  }

  private static Piece piece(String column, List<String> days, long rows) {
    return new Piece(column + " in (" + String.join(", ", days) + ")", rows);
  }

  /** Removes the copies of one piece; −1 when a run of dbt is in the way. */
  private long remove(Piece piece) throws SQLException {
    try {
      new Bookkeeping(db, target.tenant(), target.connection()).begin();
      if (!jdbc.sql(NO_DBT_RUN).query(Boolean.class).single()) {
        db.rollback();
        return -1;
      }
      long gone = delete(piece);
      record(piece.rows(), gone);
      db.commit();
      return gone;
    } catch (SQLException | RuntimeException e) {
      db.rollback();
      throw e;
    }
  }

  private long delete(Piece piece) throws SQLException {
    return jdbc.sql(copies().delete(piece.condition()))
        .param("tenant", target.tenant().value())
        .param("connection", target.connection().value())
        .param("stream", rules.name())
        .query(Long.class)
        .single();
  }

  /** By the table's columns as they are now, and stay until the end of the transaction. */
  private CopiesQuery copies() throws SQLException {
    jdbc.sql("lock table " + table() + " in row exclusive mode").update();
    LandedTable now = LandingCatalogue.read(db, target.schema()).get(landed.name());
    return Objects.requireNonNull(CopiesQuery.of(target.schema(), now, rules));
  }

  private String table() {
    return Names.quoted(target.schema()) + "." + Names.quoted(landed.name());
  }

  private void record(long read, long gone) {
    jdbc.sql(
            """
            insert into ops.compaction as c
              (tenant_id, id, connection_id, stream, rows_read, rows_removed)
            values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, id, stream) do update set
              rows_read = c.rows_read + excluded.rows_read,
              rows_removed = c.rows_removed + excluded.rows_removed,
              compacted_at = excluded.compacted_at\
            """)
        .params(target.tenant().value(), run, target.connection().value(), rules.name(), read, gone)
        .update();
  }

  private void bind() {
    jdbc.sql("set local app.tenant_id = '" + target.tenant() + "'").update();
  }

  /** Gives the room of what is gone to what comes. */
  private void tidy() throws SQLException {
    db.setAutoCommit(true);
    try (Statement statement = db.createStatement()) {
      statement.execute("vacuum (analyze, skip_locked) " + table());
    } finally {
      db.setAutoCommit(false);
    }
  }

  private void pause() {
    try {
      Thread.sleep(betweenPieces);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
