package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open sessions: everyone's own, and for who manages people those used in their tenant. */
@Service
public class SessionList {

  private static final String OPEN =
      """
      select s.id, s.user_id, s.kind, s.device, s.address, s.created_at, s.last_seen from app.session s
      where s.ended_at is null and s.ends_at > now() and s.last_seen + s.idle > now()
      """;

  private final JdbcClient jdbc;
  private final OwnRows ownRows;
  private final CurrentUser currentUser;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;

  SessionList(
      JdbcClient jdbc,
      OwnRows ownRows,
      CurrentUser currentUser,
      Sessions sessions,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.ownRows = ownRows;
    this.currentUser = currentUser;
    this.sessions = sessions;
    this.events = events;
  }

  /** The caller's own sessions, in all tenants; the last used first. */
  public List<OpenSession> own() {
    UserId self = currentUser.require().id();
    return ownRows.call(
        self,
        () ->
            jdbc.sql(OPEN + " and s.user_id = :user order by s.last_seen desc")
                .param("user", self.value())
                .query((row, number) -> session(row))
                .list());
  }

  /** Ends a session of the caller's own. */
  public void end(UUID session) {
    UserId self = currentUser.require().id();
    sessions.end(session, self, "ended by the person");
    ownRows.run(
        self, () -> events.publishEvent(AuditEvent.of("session.ended", session.toString())));
  }

  /** Sessions of a member that were used in the bound tenant; the last used first. */
  @Transactional(readOnly = true)
  @RequiresPermission(Permission.MANAGE_USERS)
  public List<OpenSession> ofMember(UserId member) {
    return jdbc.sql(
            OPEN
                + """
                 and s.user_id = :user and exists (
                  select from app.session_tenant t where t.session_id = s.id and t.tenant_id = app.current_tenant())
                order by s.last_seen desc\
                """)
        .param("user", member.value())
        .query((row, number) -> session(row))
        .list();
  }

  /** Ends a member's session that was used in the bound tenant; false if there is none. */
  @Transactional
  @RequiresPermission(Permission.MANAGE_USERS)
  public boolean endOfMember(UserId member, UUID session) {
    boolean ended =
        jdbc.sql(
                    """
                    update app.session s set ended_at = now(), ended_why = 'ended by an admin'
                    where s.id = :session and s.user_id = :user and s.ended_at is null and exists (
                      select from app.session_tenant t where t.session_id = s.id and t.tenant_id = app.current_tenant())\
                    """)
                .param("session", session)
                .param("user", member.value())
                .update()
            > 0;
    if (ended) {
      sessions.forget(session);
      events.publishEvent(AuditEvent.of("session.ended", session.toString()));
    }
    return ended;
  }

  private static OpenSession session(ResultSet row) throws SQLException {
    return new OpenSession(
        row.getObject("id", UUID.class),
        new UserId(row.getObject("user_id", UUID.class)),
        "browser".equals(row.getString("kind")),
        row.getString("device"),
        row.getString("address"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen", OffsetDateTime.class).toInstant());
  }
}
