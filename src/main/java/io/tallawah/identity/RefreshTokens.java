package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opaque tokens that carry an API session on, each taken once: its successor takes its place in the
 * same statement. One that comes again later than a lost answer would explain ends its session.
 */
@Service
public class RefreshTokens {

  /** A token that was taken, for whom and where, and its successor. */
  public record Taken(SignedInUser user, TenantId tenant, UUID session, String next) {

    @Override
    public String toString() {
      return "Taken[" + session + "]";
    }
  }

  private record Row(String outcome, SignedInUser user, TenantId tenant, UUID session) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;

  RefreshTokens(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      Sessions sessions,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.sessions = sessions;
    this.events = events;
  }

  /** The first token of a session in a tenant. */
  public String issue(UUID session, UserId user, TenantId tenant) {
    sessions.enter(session, user, tenant);
    String token = OpaqueToken.make();
    currentTenant.runAs(
        tenant, () -> transactions.executeWithoutResult(status -> insert(session, tenant, token)));
    return token;
  }

  /** Takes a token; empty when it is unknown, over, or was taken before. */
  public Optional<Taken> take(String token) {
    String next = OpaqueToken.make();
    Optional<Row> row =
        jdbc.sql(
                """
                select outcome, user_id, tenant_id, session_id, email, display_name, demo, operator
                from app.consume_refresh_token(:hash, :nextId, :next)\
                """)
            .param("hash", OpaqueToken.hash(token))
            .param("nextId", UUID.randomUUID())
            .param("next", OpaqueToken.hash(next))
            .query((result, number) -> row(result))
            .optional();
    row.filter(one -> one.outcome().equals("reused")).ifPresent(this::tell);
    return row.filter(one -> one.outcome().equals("taken"))
        .map(one -> new Taken(one.user(), one.tenant(), one.session(), next));
  }

  private void tell(Row reused) {
    sessions.forget(reused.session());
    currentTenant.runAs(
        reused.tenant(),
        () ->
            transactions.executeWithoutResult(status ->
                events.publishEvent(
                    AuditEvent.of("session.reuse_detected", reused.session().toString()))));
  }

  private void insert(UUID session, TenantId tenant, String token) {
    jdbc.sql(
            """
            insert into app.refresh_token (tenant_id, id, session_id, token_hash, expires_at)
            values (:tenant, :id, :session, :hash, now() + make_interval(secs => :idle))\
            """)
        .param("tenant", tenant.value())
        .param("id", UUID.randomUUID())
        .param("session", session)
        .param("hash", OpaqueToken.hash(token))
        .param("idle", Sessions.Kind.API.idle.toSeconds())
        .update();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("outcome"),
        new SignedInUser(
            new UserId(row.getObject("user_id", UUID.class)),
            row.getString("email"),
            row.getString("display_name"),
            row.getBoolean("demo"),
            row.getBoolean("operator")),
        new TenantId(row.getObject("tenant_id", UUID.class)),
        row.getObject("session_id", UUID.class));
  }
}
