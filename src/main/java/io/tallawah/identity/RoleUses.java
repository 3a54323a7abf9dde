package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.ProblemException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a role of the bound tenant, and who would get it. */
@Component
class RoleUses {

  private static final String OPEN =
      """
      app.invitation where tenant_id = app.current_tenant() and role = :name
      and accepted_at is null and revoked_at is null\
      """;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  RoleUses(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Fails while somebody has the role, is invited to it, or would join with it. */
  void refuse(String name) {
    if (exists("app.user_role where tenant_id = app.current_tenant() and role = :name", name)) {
      throw new ProblemException(
          "Members, or former ones, have this role.", "Give them another role first.");
    }
    if (exists(OPEN + " and expires_at > now()", name)) {
      throw new ProblemException(
          "Open invitations offer this role.", "Revoke them first, or wait until they are used.");
    }
    if (exists(
        "app.sign_on_service where tenant_id = app.current_tenant() and joining_role = :name",
        name)) {
      throw new ProblemException(
          "A sign-on service gives this role to who joins.", "Choose another role there first.");
    }
  }

  /** Invitations to the role that have expired are over for good. */
  void revokeExpired(String name) {
    jdbc.sql(
            """
            update app.invitation set revoked_at = now()
            where tenant_id = app.current_tenant() and role = :name
              and accepted_at is null and revoked_at is null and expires_at <= now()
            returning email\
            """)
        .param("name", name)
        .query(String.class)
        .list()
        .forEach(email -> events.publishEvent(AuditEvent.of("invitation.revoked", email)));
  }

  private boolean exists(String rows, String name) {
    return jdbc.sql("select exists (select from " + rows + ")")
        .param("name", name)
        .query(Boolean.class)
        .single();
  }
}
