package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invitations into the bound tenant: for one address, once, until they expire. The link goes to
 * that address, or without a mail server to whoever invites, once.
 */
@Service
public class Invitations {

  static final Duration VALID = Duration.ofDays(7);

  private static final String SELECT =
      """
      select id, email, role, created_at, expires_at, expires_at <= now() from app.invitation
      where tenant_id = app.current_tenant() and accepted_at is null and revoked_at is null
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Grants grants;
  private final CurrentUser currentUser;
  private final TenantDirectory tenants;
  private final Mailer mailer;
  private final PublicLinks links;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Invitations(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Grants grants,
      CurrentUser currentUser,
      TenantDirectory tenants,
      Mailer mailer,
      PublicLinks links,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.grants = grants;
    this.currentUser = currentUser;
    this.tenants = tenants;
    this.mailer = mailer;
    this.links = links;
    this.events = events;
    this.clock = clock;
  }

  /** Open invitations, the newest first; expired ones too, which can be sent again. */
  @RequiresPermission(Permission.MANAGE_USERS)
  public List<Invitation> all() {
    return transactions.execute(status -> read("", UUID.randomUUID()));
  }

  /** The open invitation of this id. */
  @RequiresPermission(Permission.MANAGE_USERS)
  public Optional<Invitation> find(UUID id) {
    return transactions.execute(status -> one(id));
  }

  /** Invites an address with a role that whoever acts could give. */
  @RequiresPermission(Permission.MANAGE_USERS)
  public IssuedInvitation invite(String email, String role) {
    String address = new EmailAddress(email).value();
    String token = OpaqueToken.make();
    UUID id = UUID.randomUUID();
    Invitation invitation = transactions.execute(status -> store(id, address, role, token));
    return issue(invitation, token);
  }

  /** Gives an invitation another link and a fresh time; the former link is void. */
  @RequiresPermission(Permission.MANAGE_USERS)
  public IssuedInvitation resend(UUID id) {
    String token = OpaqueToken.make();
    Invitation invitation = transactions.execute(status -> renew(changing(id), token));
    return issue(invitation, token);
  }

  private Invitation renew(Invitation known, String token) {
    jdbc.sql(
            """
            update app.invitation set token_hash = :hash, expires_at = :end, invited_by = :by
            where tenant_id = app.current_tenant() and id = :id\
            """)
        .param("hash", OpaqueToken.hash(token))
        .param("end", end())
        .param("by", inviter())
        .param("id", known.id())
        .update();
    events.publishEvent(AuditEvent.of("invitation.resent", known.email()));
    return one(known.id()).orElseThrow();
  }

  /** Makes an invitation's link void. */
  @RequiresPermission(Permission.MANAGE_USERS)
  public void revoke(UUID id) {
    transactions.executeWithoutResult(status -> {
      Invitation known = changing(id);
      jdbc.sql(
              """
              update app.invitation set revoked_at = now()
              where tenant_id = app.current_tenant() and id = :id\
              """)
          .param("id", id)
          .update();
      events.publishEvent(AuditEvent.of("invitation.revoked", known.email()));
    });
  }

  /** Invites the first owner of a tenant that is being made, in its transaction; for operators. */
  void inviteFirstOwner(UUID id, String address, String token) {
    insert(id, address, "owner", token);
  }

  /** Lets the invitation that has been made so go where it belongs. */
  IssuedInvitation issueFirstOwner(UUID id, String token) {
    Invitation invitation = transactions.execute(status -> one(id).orElseThrow());
    return issue(invitation, token);
  }

  /** Gives the open invitation of a tenant's first owner another link; for operators. */
  IssuedInvitation resendFirstOwner() {
    String token = OpaqueToken.make();
    Invitation invitation =
        transactions.execute(status ->
            read(" and role = 'owner'", UUID.randomUUID()).stream()
                .findFirst()
                .map(open -> renew(open, token))
                .orElseThrow(() ->
                    new ProblemException(
                        "No owner is invited to this tenant.", "Look at its page again.")));
    return issue(invitation, token);
  }

  private Invitation store(UUID id, String email, String role, String token) {
    refuseUnlessPossible(email, role);
    return insert(id, email, role, token);
  }

  private Invitation insert(UUID id, String email, String role, String token) {
    try {
      jdbc.sql(
              """
              insert into app.invitation (tenant_id, id, email, role, token_hash, invited_by, expires_at)
              values (app.current_tenant(), :id, :email, :role, :hash, :by, :end)\
              """)
          .param("id", id)
          .param("email", email)
          .param("role", role)
          .param("hash", OpaqueToken.hash(token))
          .param("by", inviter())
          .param("end", end())
          .update();
    } catch (DuplicateKeyException e) {
      throw new ProblemException(
              "This address is invited already.", "Send the invitation again or revoke it.", e)
          .about("email");
    }
    events.publishEvent(
        AuditEvent.change("invitation.sent", email, Map.of(), Map.of("role", role)));
    return one(id).orElseThrow();
  }

  private void refuseUnlessPossible(String email, String role) {
    if (!exists("app.role where tenant_id = app.current_tenant() and name = :value", role)) {
      throw new ProblemException("There is no role of that name.", "Choose from the list.")
          .about("role");
    }
    grants.requireRoles(List.of(role));
    if (exists(
        """
        app.user_role m join app.user_account u on u.id = m.user_id
        where m.tenant_id = app.current_tenant() and m.ended_at is null and u.email = :value\
        """,
        email)) {
      throw new ProblemException("This person is a member already.", "Change their roles instead.")
          .about("email");
    }
  }

  private boolean exists(String rows, String value) {
    return jdbc.sql("select exists (select from " + rows + ")")
        .param("value", value)
        .query(Boolean.class)
        .single();
  }

  private Invitation changing(UUID id) {
    Invitation known =
        one(id)
            .orElseThrow(() ->
                new ProblemException("There is no such invitation.", "Choose one from the list."));
    grants.requireRoles(List.of(known.role()));
    return known;
  }

  private IssuedInvitation issue(Invitation invitation, String token) {
    String link = links.invitation(token);
    if (!mailer.configured()) {
      return new IssuedInvitation(invitation, link, false);
    }
    String tenant = tenants.current().name();
    boolean mailed =
        mailer.send(
            invitation.email(),
            "Invitation to " + tenant,
            """
            You are invited to %s in Tallawah.

            %s

            The link works once, for this address, for %d days. If you expected no invitation, do nothing.
            """
                .formatted(tenant, link, VALID.toDays()));
    return new IssuedInvitation(invitation, null, mailed);
  }

  private @Nullable UUID inviter() {
    return currentUser.find().map(user -> user.id().value()).orElse(null);
  }

  private OffsetDateTime end() {
    return clock.instant().plus(VALID).atOffset(ZoneOffset.UTC);
  }

  private Optional<Invitation> one(UUID id) {
    return read(" and id = :id", id).stream().findFirst();
  }

  private List<Invitation> read(String which, UUID id) {
    return jdbc.sql(SELECT + which + " order by created_at desc, id")
        .param("id", id)
        .query((row, number) ->
            new Invitation(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getBoolean(6)))
        .list();
  }
}
