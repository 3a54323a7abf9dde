package io.tallawah.ingestion.internal;

import io.tallawah.ingestion.LandingResult.WindowDecision;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes, in the transaction of a file's rows, what the load was and what it made dirty. */
final class Bookkeeping {

  private static final int REJECTS_AT_ONCE = 200;

  /** A load that there is already. */
  record Known(UUID id, long rows, long rejected, OffsetDateTime landedAt) {}

  private final Connection db;
  private final JdbcClient jdbc;
  private final TenantId tenant;
  private final ConnectionId connection;

  Bookkeeping(Connection db, TenantId tenant, ConnectionId connection) {
    this.db = db;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(db, true));
    this.tenant = tenant;
    this.connection = connection;
  }

  /** Binds the tenant, and lets one landing at a time work on the connection. */
  void begin() {
    jdbc.sql("set local app.tenant_id = '" + tenant + "'").update();
    jdbc.sql("set local time zone 'UTC'").update();
    jdbc.sql("set local datestyle = 'ISO, YMD'").update();
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
        .param("landing " + connection)
        .query(String.class)
        .optional();
  }

  Optional<Known> find(FileIdentity file) {
    return jdbc.sql(
            """
            select id, rows_landed, rows_rejected, landed_at from ops.load
            where tenant_id = ? and connection_id = ? and content_hash = ?\
            """)
        .params(tenant.value(), connection.value(), file.hash())
        .query((row, number) ->
            new Known(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class)))
        .optional();
  }

  void load(UUID id, String fileName, FileIdentity file, FileTally tally, long rejected) {
    jdbc.sql(
            """
            insert into ops.load (tenant_id, id, connection_id, file_name, content_hash, sync_id,
              bytes, lines, rows_landed, rows_rejected, started_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            Arrays.asList(
                tenant.value(),
                id,
                connection.value(),
                fileName,
                file.hash(),
                file.syncId(),
                file.bytes(),
                tally.lines,
                tally.rows(),
                rejected,
                timeIfAny(tally.beganAt())))
        .update();
    for (StreamTally stream : tally.streams()) {
      jdbc.sql("insert into ops.load_stream values (?, ?, ?, ?, ?, ?) on conflict do nothing")
          .params(
              Arrays.asList(
                  tenant.value(),
                  id,
                  stream.stream,
                  stream.landed(),
                  timeIfAny(stream.emittedFrom),
                  timeIfAny(stream.emittedTo)))
          .update();
    }
  }

  void rejects(UUID load, RejectSpool rejects) throws SQLException, IOException {
    String insert =
        "insert into ops.reject (tenant_id, load_id, line, stream, reason, reason_parts, text)"
            + " values (?, ?, ?, ?, ?, cast(? as jsonb), ?) on conflict do nothing";
    try (PreparedStatement statement = db.prepareStatement(insert)) {
      int[] waiting = {0};
      rejects.<SQLException>forEach((line, stream, reason, text) -> {
        statement.setObject(1, tenant.value());
        statement.setObject(2, load);
        statement.setLong(3, line);
        statement.setString(4, stream);
        statement.setString(5, reason.english());
        statement.setString(6, reason.parts());
        statement.setString(7, text);
        statement.addBatch();
        if (++waiting[0] % REJECTS_AT_ONCE == 0) {
          statement.executeBatch();
        }
      });
      statement.executeBatch();
    }
  }

  /** Adds what is known of an earlier load's rejects, which a second reading cannot find. */
  void recallRefused(UUID load, FileTally tally) {
    jdbc.sql(
            """
            select stream, count(*) from ops.reject
            where tenant_id = ? and load_id = ? and reason = ? and stream is not null
            group by stream\
            """)
        .params(tenant.value(), load, CopyWriter.REFUSED.english())
        .query(row -> {
          StreamTally stream = tally.find(row.getString(1));
          if (stream != null) {
            stream.refused = row.getLong(2);
          }
        });
  }

  /** Declares the window for the streams it holds for; true when any of it is new. */
  boolean declare(DateRange window, FileTally tally, List<WindowDecision> decisions) {
    boolean anyNew = false;
    for (StreamTally stream : tally.streams()) {
      if (decisions.stream()
          .anyMatch(d -> d.declared() && d.stream().equals(stream.rules.name()))) {
        anyNew |= declare(window, stream);
      }
    }
    return anyNew;
  }

  private boolean declare(DateRange window, StreamTally stream) {
    return jdbc.sql(
                """
                insert into ops.sync_window
                  (tenant_id, connection_id, stream, day_from, day_to, started_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                tenant.value(),
                connection.value(),
                stream.rules.name(),
                Date.valueOf(window.from()),
                Date.valueOf(window.to()),
                time(stream.beganAt()))
            .update()
        > 0;
  }

  /** Keeps that the file holds all things of the stream that there were, of its accounts. */
  void readInFull(StreamTally stream) {
    jdbc.sql(
            """
            insert into ops.full_read
              (tenant_id, connection_id, stream, started_at, read_to, accounts)
            values (?, ?, ?, ?, ?, to_jsonb(cast(? as text[]))) on conflict do nothing\
            """)
        .params(
            tenant.value(),
            connection.value(),
            stream.rules.name(),
            time(stream.emittedFrom),
            time(stream.emittedTo),
            stream.accounts.stream().filter(a -> !a.isEmpty()).sorted().toArray(String[]::new))
        .update();
  }

  /** Makes every slice of the connection dirty. */
  void enqueueAll(String cause) {
    jdbc.sql("select ops.enqueue_slices(?, ?, ?)")
        .params(tenant.value(), connection.value(), cause)
        .query(Long.class)
        .single();
  }

  /** Makes the file's days dirty, and those days of the window that ever had rows. */
  void enqueueDays(FileTally tally, @Nullable DateRange window, String cause) {
    Integer[] days = days(tally);
    jdbc.sql(
            """
            insert into ops.slice (tenant_id, connection_id, day)
            select ?, ?, date '1970-01-01' + d from unnest(?) d on conflict do nothing\
            """)
        .params(tenant.value(), connection.value(), days)
        .update();
    jdbc.sql(
            """
            insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
            select ?, ?, day, ? from (
              select date '1970-01-01' + d as day from unnest(?) d
              union
              select day from ops.slice
              where tenant_id = ? and connection_id = ? and day between ? and ?) dirty\
            """)
        .params(
            Arrays.asList(
                tenant.value(),
                connection.value(),
                cause,
                days,
                tenant.value(),
                connection.value(),
                window == null ? null : Date.valueOf(window.from()),
                window == null ? null : Date.valueOf(window.to())))
        .update();
  }

  private static Integer[] days(FileTally tally) {
    TreeSet<Integer> days = new TreeSet<>();
    tally.streams().forEach(stream -> days.addAll(stream.days));
    return days.toArray(Integer[]::new);
  }

  void enqueueEntities(Collection<StreamTally> streams, String cause) {
    for (StreamTally stream : streams) {
      StreamClass kind = stream.rules.streamClass();
      if (stream.landed() > 0 && (kind == StreamClass.ENTITY || kind == StreamClass.ACCOUNT)) {
        jdbc.sql(
                """
                insert into ops.dirty_entity
                  (tenant_id, connection_id, stream, extracted_from, extracted_to, cause)
                values (?, ?, ?, ?, ?, ?)\
                """)
            .params(
                tenant.value(),
                connection.value(),
                stream.rules.name(),
                time(stream.emittedFrom),
                time(stream.emittedTo),
                cause)
            .update();
      }
    }
  }

  /** Whether an account came with a combination of id, currency and zone never seen before. */
  boolean newAccounts(StreamTable table, StreamTally stream, FileIdentity file) {
    if (stream.tooManyAccounts) {
      return true;
    }
    List<String> columns = new ArrayList<>();
    for (String field : stream.rules.accountKey()) {
      String name = table.columnName(field);
      columns.add(name == null ? "''" : "coalesce(" + Names.quoted(name) + "::text, '')");
    }
    String sql =
        "select exists (select from "
            + table.qualified()
            + " where not starts_with(_airbyte_raw_id, ?) and ("
            + String.join(", ", columns)
            + ") = ("
            + String.join(", ", columns.stream().map(column -> "?").toList())
            + "))";
    return stream.accountKeys.stream().anyMatch(key -> !isThere(sql, file, key));
  }

  private boolean isThere(String sql, FileIdentity file, List<String> key) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(file.rowPrefix());
    parameters.addAll(key);
    return jdbc.sql(sql).params(parameters).query(Boolean.class).single();
  }

  private static OffsetDateTime time(long micros) {
    return ExtractedAt.instant(micros).atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime timeIfAny(long micros) {
    return micros < 0 ? null : time(micros);
  }
}
