package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The people of the bound tenant and their roles in it. Their accounts are their own: what is given
 * and taken here is the membership.
 */
@Service
@Transactional
public class Members {

  private static final String SELECT =
      """
      select u.id, u.email, u.display_name, coalesce(
        array_agg(m.role order by m.role) filter (where m.ended_at is null), array_agg(m.role order by m.role)),
        bool_or(m.ended_at is null), min(m.granted_at)
      from app.user_role m join app.user_account u on u.id = m.user_id
      where m.tenant_id = app.current_tenant()
      """;
  private static final String GROUP = " group by u.id, u.email, u.display_name";

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;
  private final Grants grants;
  private final OneAtATime oneAtATime;
  private final Memberships memberships;
  private final SessionRows sessions;
  private final SessionCheck check;
  private final ApplicationEventPublisher events;

  Members(
      JdbcClient jdbc,
      CurrentTenant currentTenant,
      Grants grants,
      OneAtATime oneAtATime,
      Memberships memberships,
      SessionRows sessions,
      SessionCheck check,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
    this.grants = grants;
    this.oneAtATime = oneAtATime;
    this.memberships = memberships;
    this.sessions = sessions;
    this.check = check;
    this.events = events;
  }

  /** All members by name, those whose membership is over last. */
  @RequiresPermission(Permission.MANAGE_USERS)
  @Transactional(readOnly = true)
  public List<Member> all() {
    return jdbc.sql(SELECT + GROUP + " order by 5 desc, u.display_name collate \"und-x-icu\", u.id")
        .query((row, number) -> member(row))
        .list();
  }

  /** The member of this id; a person of another tenant is none. */
  @RequiresPermission(Permission.MANAGE_USERS)
  @Transactional(readOnly = true)
  public Optional<Member> find(UserId id) {
    return read(id);
  }

  /** Whether whoever acts may change this member: has all that the member's roles allow. */
  @RequiresPermission(Permission.MANAGE_USERS)
  @Transactional(readOnly = true)
  public boolean changeable(Member member) {
    return grants.coverRoles(member.roles());
  }

  /** Fails unless whoever acts may change this member. */
  void requireChangeable(UserId id) {
    changing(id);
  }

  /** Gives a member these roles of the tenant and no other. */
  @RequiresPermission(Permission.MANAGE_USERS)
  public Member assign(UserId id, Collection<String> roles) {
    Member member = alone(id);
    if (!member.active()) {
      throw new ProblemException("This membership is over.", "Begin it again first.");
    }
    Set<String> wanted = new TreeSet<>(roles);
    if (wanted.isEmpty() || !known(wanted)) {
      throw new ProblemException(
              "A member has at least one role, each of this tenant.", "Choose from the list.")
          .about("roles");
    }
    grants.requireRoles(wanted);
    wanted.stream().filter(role -> !member.roles().contains(role)).forEach(role -> give(id, role));
    Set<String> gone = new HashSet<>(member.roles());
    gone.removeAll(wanted);
    keepingAnOwner(() -> gone.forEach(role -> take(id, role)));
    changed(id, "member.roles_changed", member.roles(), wanted);
    return read(id).orElseThrow();
  }

  /**
   * Ends a membership with the person's open invitations, API keys and sessions here; their account
   * and other memberships go on.
   */
  @RequiresPermission(Permission.MANAGE_USERS)
  public Member deactivate(UserId id) {
    Member member = alone(id);
    if (member.active()) {
      keepingAnOwner(() ->
          jdbc.sql(
                  """
                  update app.user_role set ended_at = now()
                  where tenant_id = app.current_tenant() and user_id = :user and ended_at is null\
                  """)
              .param("user", id.value())
              .update());
      revokeInvitations(member);
      revokeKeys(id);
      sessions.endAllHere(id).forEach(check::forget);
      changed(id, "member.deactivated", member.roles(), Set.of());
    }
    return read(id).orElseThrow();
  }

  /** Begins an ended membership again, with the roles it had; older invitations are void. */
  @RequiresPermission(Permission.MANAGE_USERS)
  public Member reactivate(UserId id) {
    Member member = alone(id);
    if (!member.active()) {
      jdbc.sql(
              """
              update app.user_role set ended_at = null
              where tenant_id = app.current_tenant() and user_id = :user\
              """)
          .param("user", id.value())
          .update();
      revokeInvitations(member);
      changed(id, "member.reactivated", Set.of(), member.roles());
    }
    return read(id).orElseThrow();
  }

  /** The member, whom nobody else changes until this is done. */
  private Member alone(UserId id) {
    oneAtATime.change("member", id);
    return changing(id);
  }

  private Member changing(UserId id) {
    Member member =
        read(id)
            .orElseThrow(() ->
                new ProblemException("There is no such member.", "Choose one from the list."));
    grants.requireRoles(member.roles());
    return member;
  }

  private boolean known(Set<String> roles) {
    return jdbc.sql(
                """
                select count(*) from app.role where tenant_id = app.current_tenant() and name in (:roles)\
                """)
            .param("roles", roles)
            .query(Integer.class)
            .single()
        == roles.size();
  }

  private void give(UserId id, String role) {
    jdbc.sql(
            """
            insert into app.user_role (tenant_id, user_id, role) values (:tenant, :user, :role)
            on conflict do nothing\
            """)
        .param("tenant", currentTenant.require().value())
        .param("user", id.value())
        .param("role", role)
        .update();
  }

  private void take(UserId id, String role) {
    jdbc.sql(
            """
            delete from app.user_role
            where tenant_id = app.current_tenant() and user_id = :user and role = :role\
            """)
        .param("user", id.value())
        .param("role", role)
        .update();
  }

  private void revokeInvitations(Member member) {
    int revoked =
        jdbc.sql(
                """
                update app.invitation set revoked_at = now()
                where tenant_id = app.current_tenant() and email = :email
                  and accepted_at is null and revoked_at is null\
                """)
            .param("email", member.email())
            .update();
    if (revoked > 0) {
      events.publishEvent(AuditEvent.of("invitation.revoked", member.email()));
    }
  }

  private void revokeKeys(UserId id) {
    jdbc.sql(
            """
            update app.api_key set revoked_at = now()
            where tenant_id = app.current_tenant() and user_id = :user and revoked_at is null
            returning id\
            """)
        .param("user", id.value())
        .query(UUID.class)
        .list()
        .forEach(key -> events.publishEvent(AuditEvent.of("api_key.revoked", key.toString())));
  }

  private static void keepingAnOwner(Runnable change) {
    try {
      change.run();
    } catch (DataIntegrityViolationException e) {
      throw new ProblemException(
              "A tenant keeps at least one owner.", "Make somebody else an owner first.", e)
          .about("roles");
    }
  }

  private void changed(UserId id, String action, Set<String> before, Set<String> after) {
    events.publishEvent(
        AuditEvent.change(
            action,
            id.toString(),
            Map.of("roles", new TreeSet<>(before)),
            Map.of("roles", new TreeSet<>(after))));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            memberships.forget(id);
          }
        });
  }

  private Optional<Member> read(UserId id) {
    return jdbc.sql(SELECT + " and u.id = :user" + GROUP)
        .param("user", id.value())
        .query((row, number) -> member(row))
        .optional();
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new UserId(row.getObject(1, UUID.class)),
        row.getString(2),
        row.getString(3),
        Set.of((String[]) row.getArray(4).getArray()),
        row.getBoolean(5),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }
}
