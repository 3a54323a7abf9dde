package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the database keeps of sessions. Everything here runs in a transaction that shows the
 * person's own rows ({@link OwnRows}), or, where it says so, the bound tenant's.
 */
@Component
class SessionRows {

  private static final String FORGOTTEN_AFTER = "90 days";
  private static final String OPEN =
      """
      select s.id, s.user_id, s.kind, s.device, s.address, s.created_at, s.last_seen from app.session s
      where s.user_id = :user and s.ended_at is null and s.ends_at > now() and s.last_seen + s.idle > now()
      """;
  private static final String USED_HERE =
      """
       and exists (select from app.session_tenant t
        where t.session_id = s.id and t.tenant_id = app.current_tenant() and t.ended_at is null)\
      """;
  private static final String NEWEST = " order by s.last_seen desc";

  private final JdbcClient jdbc;

  SessionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      UUID session, UserId user, Sessions.Kind kind, Device device, @Nullable SignedOn through) {
    jdbc.sql(
            """
            insert into app.session (id, user_id, kind, device, address, idle, ends_at, only_tenant, service_id)
            values (:session, :user, :kind, :device, :address,
                    make_interval(secs => :idle), now() + make_interval(secs => :longest), :tenant, :service)\
            """)
        .param("tenant", through == null ? null : through.tenant().value(), Types.OTHER)
        .param("service", through == null ? null : through.service(), Types.OTHER)
        .param("session", session)
        .param("user", user.value())
        .param("kind", kind == Sessions.Kind.BROWSER ? "browser" : "api")
        .param("device", device.name())
        .param("address", device.address())
        .param("idle", kind.idle.toSeconds())
        .param("longest", kind.longest.toSeconds())
        .update();
  }

  /** Notes that it is used in the bound tenant. */
  void enter(UUID session, UserId user, TenantId tenant) {
    jdbc.sql(
            """
            insert into app.session_tenant (tenant_id, session_id, user_id)
            values (:tenant, :session, :user) on conflict do nothing\
            """)
        .param("tenant", tenant.value())
        .param("session", session)
        .param("user", user.value())
        .update();
  }

  /** Whether there was one to end. */
  boolean end(UUID session, UserId user, String why) {
    return jdbc.sql(
                """
                update app.session set ended_at = now(), ended_why = :why
                where id = :session and user_id = :user and ended_at is null\
                """)
            .param("why", why)
            .param("session", session)
            .param("user", user.value())
            .update()
        > 0;
  }

  /** Ends all of a person's but one. */
  void endOthers(UUID session, UserId user, String why) {
    jdbc.sql(
            """
            update app.session set ended_at = now(), ended_why = :why
            where user_id = :user and id <> :session and ended_at is null\
            """)
        .param("why", why)
        .param("user", user.value())
        .param("session", session)
        .update();
  }

  /** Ends it in the bound tenant alone; whether there was one to end. */
  boolean endHere(UUID session, UserId user) {
    return jdbc.sql(
                """
                update app.session_tenant set ended_at = now()
                where tenant_id = app.current_tenant() and session_id = :session and user_id = :user and ended_at is null\
                """)
            .param("session", session)
            .param("user", user.value())
            .update()
        > 0;
  }

  /**
   * Ends all of a person's in the bound tenant alone, with their refresh tokens; which they are.
   */
  List<UUID> endAllHere(UserId user) {
    return jdbc.sql(
            """
            update app.session_tenant set ended_at = now()
            where tenant_id = app.current_tenant() and user_id = :user and ended_at is null
            returning session_id\
            """)
        .param("user", user.value())
        .query(UUID.class)
        .list();
  }

  /** A person's open ones; the last used first. */
  List<OpenSession> open(UserId user) {
    return list(OPEN + NEWEST, user);
  }

  /** Those that a service of this tenant began; the last used first. */
  List<OpenSession> openThrough(UserId user, TenantId tenant) {
    return jdbc.sql(OPEN + " and s.only_tenant = :tenant" + NEWEST)
        .param("user", user.value())
        .param("tenant", tenant.value())
        .query((row, number) -> session(row))
        .list();
  }

  /** Those used in the bound tenant, in which nobody has ended them; the last used first. */
  List<OpenSession> openHere(UserId user) {
    return list(OPEN + USED_HERE + NEWEST, user);
  }

  /** Where a person's sessions of the last time came from, each once. */
  List<Device> devices(UserId user) {
    return jdbc.sql("select distinct device, address from app.session where user_id = :user")
        .param("user", user.value())
        .query((row, number) -> new Device(row.getString(1), row.getString(2)))
        .list();
  }

  /** Where a session comes from. */
  Optional<Device> device(UUID session) {
    return jdbc.sql("select device, address from app.session where id = :session")
        .param("session", session)
        .query((row, number) -> new Device(row.getString(1), row.getString(2)))
        .optional();
  }

  /** Whether the person has proved in the last few minutes who they are. */
  boolean confirmedLately(UUID session) {
    return jdbc.sql(
            """
            select exists (select from app.session
            where id = :session and confirmed_at > now() - interval '5 minutes')\
            """)
        .param("session", session)
        .query(Boolean.class)
        .single();
  }

  void confirm(UUID session) {
    jdbc.sql("update app.session set confirmed_at = now() where id = :session")
        .param("session", session)
        .update();
  }

  /** Deletes a person's that ended long ago. */
  void forgetOld(UserId user) {
    jdbc.sql(
            """
            delete from app.session where user_id = :user
            and least(ended_at, ends_at, last_seen + idle) < now() - interval '%s'\
            """
                .formatted(FORGOTTEN_AFTER))
        .param("user", user.value())
        .update();
  }

  private List<OpenSession> list(String query, UserId user) {
    return jdbc.sql(query).param("user", user.value()).query((row, number) -> session(row)).list();
  }

  private static OpenSession session(ResultSet row) throws SQLException {
    return new OpenSession(
        row.getObject("id", UUID.class),
        new UserId(row.getObject("user_id", UUID.class)),
        "browser".equals(row.getString("kind")),
        new Device(row.getString("device"), row.getString("address")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen", OffsetDateTime.class).toInstant());
  }
}
