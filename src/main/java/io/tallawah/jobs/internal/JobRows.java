package io.tallawah.jobs.internal;

import io.tallawah.identity.SignedInUser;
import io.tallawah.jobs.Job;
import io.tallawah.shared.KeptSentence;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bound tenant's rows of {@code app.job}, as people ask for them and read them. */
@Component
public class JobRows {

  /** How many are open. */
  public record Open(long ofPerson, long ofTenant) {}

  static final String COLUMNS =
      """
      tenant_id, id, kind, asked_by, asked_by_name, asked_at, request::text as request, state, cancel_asked, done,
        total, result::text as result, problem, problem_parts::text as problem_parts, started_at, finished_at, expires_at\
      """;

  private static final String ONE = " where tenant_id = app.current_tenant() and id = :id";

  private final JdbcClient jdbc;

  JobRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many are open, of a person and of the tenant. */
  public Open open(UserId person) {
    return jdbc.sql(
            """
            select count(*) filter (where asked_by = :person), count(*) from app.job
            where tenant_id = app.current_tenant() and state in ('waiting', 'running')\
            """)
        .param("person", person.value())
        .query((row, number) -> new Open(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** Puts one in the queue. */
  public Job insert(String kind, SignedInUser person, String request) {
    return jdbc.sql(
            """
            insert into app.job (tenant_id, id, kind, asked_by, asked_by_name, request)
            values (app.current_tenant(), :id, :kind, :person, :name, cast(:request as jsonb))
            returning %s\
            """
                .formatted(COLUMNS))
        .param("id", UUID.randomUUID())
        .param("kind", kind)
        .param("person", person.id().value())
        .param("name", person.email())
        .param("request", request)
        .query((row, number) -> job(row))
        .single();
  }

  /** A person's of a kind, the latest first. */
  public List<Job> list(String kind, UserId person, int most) {
    return jdbc.sql(
            """
            select %s from app.job
            where tenant_id = app.current_tenant() and asked_by = :person and kind = :kind
            order by asked_at desc, id limit :most\
            """
                .formatted(COLUMNS))
        .param("person", person.value())
        .param("kind", kind)
        .param("most", most)
        .query((row, number) -> job(row))
        .list();
  }

  /** The one of this id. */
  public Optional<Job> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from app.job" + ONE)
        .param("id", id)
        .query((row, number) -> job(row))
        .optional();
  }

  /** One that waits is cancelled, one that runs is asked to stop. */
  public void cancel(UUID id) {
    jdbc.sql(
            """
            update app.job set cancel_asked = true,
              state = case state when 'waiting' then 'cancelled' else state end,
              finished_at = case state when 'waiting' then now() end,
              expires_at = case state when 'waiting' then now() + interval '%s' end\
            """
                    .formatted(LeasedRows.HISTORY)
                + ONE
                + " and state in ('waiting', 'running')")
        .param("id", id)
        .update();
  }

  /** Removes one that isn't open. */
  public void forget(UUID id) {
    jdbc.sql("delete from app.job" + ONE + " and state not in ('waiting', 'running')")
        .param("id", id)
        .update();
  }

  static Job job(ResultSet row) throws SQLException {
    return new Job(
        new TenantId(row.getObject("tenant_id", UUID.class)),
        row.getObject("id", UUID.class),
        row.getString("kind"),
        new UserId(row.getObject("asked_by", UUID.class)),
        row.getString("asked_by_name"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("request"),
        Job.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getBoolean("cancel_asked"),
        row.getLong("done"),
        row.getObject("total", Long.class),
        row.getString("result"),
        problem(row),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        instant(row, "expires_at"));
  }

  private static @Nullable Sentence problem(ResultSet row) throws SQLException {
    String english = row.getString("problem");
    return english == null
        ? null
        : new KeptSentence(english, row.getString("problem_parts")).sentence();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
