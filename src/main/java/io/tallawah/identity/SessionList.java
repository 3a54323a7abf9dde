package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open sessions: everyone's own, and for who manages people those used in their tenant. */
@Service
public class SessionList {

  private static final String ENDED = "session.ended";

  private final SessionRows rows;
  private final OwnRows ownRows;
  private final OwnActs acts;
  private final CurrentUser currentUser;
  private final Members members;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;

  SessionList(
      SessionRows rows,
      OwnRows ownRows,
      OwnActs acts,
      CurrentUser currentUser,
      Members members,
      Sessions sessions,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.ownRows = ownRows;
    this.acts = acts;
    this.currentUser = currentUser;
    this.members = members;
    this.sessions = sessions;
    this.events = events;
  }

  /**
   * The caller's own sessions, in all tenants; of who was signed in by a tenant's service, those of
   * that tenant's. The last used first. An API key learns nothing of where its maker signed in.
   */
  public List<OpenSession> own() {
    currentUser.requireNoKey();
    UserId self = currentUser.require().id();
    return ownRows.call(
        self,
        () ->
            currentUser
                .through()
                .map(on -> rows.openThrough(self, on.tenant()))
                .orElseGet(() -> rows.open(self)));
  }

  /**
   * Ends one of {@link #own}, in all tenants.
   *
   * @return false if there is none
   */
  public boolean end(UUID session) {
    if (own().stream().noneMatch(one -> one.id().equals(session))) {
      return false;
    }
    UserId self = currentUser.require().id();
    acts.call(
        self,
        AuditEvent.of(ENDED, session.toString()),
        () -> rows.end(session, self, "ended by the person"));
    sessions.forget(session);
    return true;
  }

  /** Sessions of a member that were used in the bound tenant; the last used first. */
  @Transactional(readOnly = true)
  @RequiresPermission(Permission.MANAGE_USERS)
  public List<OpenSession> ofMember(UserId member) {
    return rows.openHere(member);
  }

  /**
   * Ends a member's session in the bound tenant; in the member's other tenants it goes on. Whoever
   * acts must have all that the member's roles allow.
   *
   * @return false if there is none
   */
  @Transactional
  @RequiresPermission(Permission.MANAGE_USERS)
  public boolean endOfMember(UserId member, UUID session) {
    members.requireChangeable(member);
    boolean ended = rows.endHere(session, member);
    if (ended) {
      sessions.forget(session);
      events.publishEvent(
          AuditEvent.change(
              ENDED, session.toString(), Map.of("member", member.toString()), Map.of()));
    }
    return ended;
  }
}
