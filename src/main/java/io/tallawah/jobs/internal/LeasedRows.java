package io.tallawah.jobs.internal;

import io.tallawah.jobs.Job;
import io.tallawah.shared.KeptSentence;
import io.tallawah.shared.Sentence;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The bound tenant's jobs as a worker has them: each act is a transaction of its own and asks for
 * the worker's lease. Times are the database's.
 */
@Component
class LeasedRows {

  /** How long the row of a job that left nothing behind is kept. */
  static final String HISTORY = "90 days";

  /** A job that was cut off so often is not taken again: it may be what kills the server. */
  static final int MOST_ATTEMPTS = 3;

  private static final String LEASE = "30 seconds";
  private static final String ITS =
      " where tenant_id = app.current_tenant() and id = :id and lease_by = :lease";
  private static final String NO_LEASE = "lease_by = null, lease_until = null";

  private final JdbcClient jdbc;
  private final TransactionTemplate own;

  LeasedRows(JdbcClient jdbc, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.own = new TransactionTemplate(manager);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Takes one, unless another worker has. */
  Optional<Job> take(UUID id, UUID lease) {
    return found(
        """
        update app.job set state = 'running', lease_by = :lease, lease_until = now() + interval '%s',
          attempts = attempts + 1, started_at = now(), done = 0, total = null
        where tenant_id = app.current_tenant() and id = :id
        and (state = 'waiting' or state = 'running' and lease_until < now())
        returning %s\
        """
            .formatted(LEASE, JobRows.COLUMNS),
        id,
        lease);
  }

  /** Whether it was cut off so often that it is not to be tried again. */
  boolean isWornOut(UUID id, UUID lease) {
    return found(
            "select "
                + JobRows.COLUMNS
                + " from app.job"
                + ITS
                + " and attempts > "
                + MOST_ATTEMPTS,
            id,
            lease)
        .isPresent();
  }

  /** Keeps it, and notes how far it is; false when it is to stop. */
  boolean keep(UUID id, UUID lease, long done, @Nullable Long total) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("done", done);
    values.put("total", total);
    return changed(
        "lease_until = now() + interval '" + LEASE + "', done = :done, total = :total",
        " and not cancel_asked",
        id,
        lease,
        values);
  }

  /**
   * Ends it well; false when it was cancelled meanwhile or is another's.
   *
   * @param done how far it came in the end
   */
  boolean done(UUID id, UUID lease, long done, String result, Duration kept) {
    return changed(
        "state = 'done', "
            + NO_LEASE
            + ", finished_at = now(), done = :done, total = :done, result = cast(:result as jsonb), expires_at = now() + make_interval(secs => :kept)",
        " and not cancel_asked",
        id,
        lease,
        Map.of("done", done, "result", result, "kept", kept.toSeconds()));
  }

  void failed(UUID id, UUID lease, Sentence problem) {
    KeptSentence kept = KeptSentence.of(problem);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("problem", kept.english());
    values.put("parts", kept.parts());
    changed(
        "state = 'failed', "
            + NO_LEASE
            + ", finished_at = now(), problem = :problem, problem_parts = cast(:parts as jsonb), expires_at = now() + interval '"
            + HISTORY
            + "'",
        "",
        id,
        lease,
        values);
  }

  /** Ends it if that was asked for. */
  boolean cancelled(UUID id, UUID lease) {
    return changed(
        "state = 'cancelled', "
            + NO_LEASE
            + ", finished_at = now(), expires_at = now() + interval '"
            + HISTORY
            + "'",
        " and cancel_asked",
        id,
        lease,
        Map.of());
  }

  /** Gives it back to the queue, as if it had not been taken: the server stops. */
  void giveBack(UUID id, UUID lease) {
    changed("state = 'waiting', attempts = attempts - 1, " + NO_LEASE, "", id, lease, Map.of());
  }

  /** What is due of one whose time is over: its result goes first, its row later. */
  Optional<Job> expired(UUID id) {
    return found(
        "select "
            + JobRows.COLUMNS
            + " from app.job where tenant_id = app.current_tenant() and id = :id and expires_at <= now()",
        id,
        null);
  }

  void expire(UUID id) {
    own.executeWithoutResult(status ->
        jdbc.sql(
                """
                update app.job set state = 'expired', expires_at = now() + interval '%s'
                where tenant_id = app.current_tenant() and id = :id and state = 'done'\
                """
                    .formatted(HISTORY))
            .param("id", id)
            .update());
  }

  void remove(UUID id) {
    own.executeWithoutResult(status ->
        jdbc.sql(
                """
                delete from app.job
                where tenant_id = app.current_tenant() and id = :id and expires_at <= now() and state <> 'done'\
                """)
            .param("id", id)
            .update());
  }

  private Optional<Job> found(String sql, UUID id, @Nullable UUID lease) {
    Optional<Job> found =
        own.execute(status ->
            jdbc.sql(sql)
                .param("id", id)
                .param("lease", lease)
                .query((row, number) -> JobRows.job(row))
                .optional());
    return found == null ? Optional.empty() : found;
  }

  private boolean changed(
      String what,
      String condition,
      UUID id,
      UUID lease,
      Map<String, ? extends @Nullable Object> values) {
    Integer rows =
        own.execute(status ->
            jdbc.sql("update app.job set " + what + ITS + condition)
                .params(values)
                .param("id", id)
                .param("lease", lease)
                .update());
    return rows != null && rows == 1;
  }
}
