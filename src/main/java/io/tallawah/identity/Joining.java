package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.OneLine;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accepts invitations, for visitors who have the link: a new person chooses name and password, the
 * owner of an existing account must be signed in to it.
 */
@Service
public class Joining {

  private static final int LONGEST_NAME = 120;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final PasswordHashing passwords;
  private final PasswordRules rules;
  private final Memberships memberships;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher events;

  Joining(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      PasswordHashing passwords,
      PasswordRules rules,
      Memberships memberships,
      CurrentUser currentUser,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.passwords = passwords;
    this.rules = rules;
    this.memberships = memberships;
    this.currentUser = currentUser;
    this.events = events;
  }

  /** What a link offers; empty when it is unknown, used, expired, revoked or its tenant is not. */
  public Optional<InvitationOffer> offer(String token) {
    return jdbc.sql(
            """
            select tenant_id, tenant_name, invitation_id, email, role, known from app.invitation_of(:hash)\
            """)
        .param("hash", OpaqueToken.hash(token))
        .query((row, number) ->
            new InvitationOffer(
                new TenantId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6)))
        .optional();
  }

  /** A new person joins. */
  public InvitationOffer join(String token, String name, String password) {
    InvitationOffer offer = offer(token).orElseThrow(Joining::notValid);
    if (offer.known()) {
      throw new ProblemException("This address has an account.", "Sign in to it to accept.");
    }
    String called = name.strip();
    if (called.isEmpty()
        || OneLine.characters(called) > LONGEST_NAME
        || called.chars().anyMatch(Character::isISOControl)) {
      throw new ProblemException("That name can't be used.", "Use 1 to 120 characters.")
          .about("name");
    }
    rules.check(
        password,
        PasswordRules.Factors.PASSWORD_ALONE,
        List.of(offer.email(), called, offer.tenantName()));
    String hash = passwords.hash(password);
    return ByLink.call(() -> {
      accept(token, offer, UUID.randomUUID(), called, hash);
      return offer;
    });
  }

  /** Whoever is signed in to the account that is invited joins; an API key can't. */
  public InvitationOffer join(String token) {
    currentUser.requireSession();
    SignedInUser user = currentUser.require();
    InvitationOffer offer = offer(token).orElseThrow(Joining::notValid);
    if (!Reach.through().map(on -> on.tenant().equals(offer.tenant())).orElse(true)) {
      throw new ProblemException(
          "You were signed in by the sign-on of another company.",
          "Sign in with your password to accept.");
    }
    if (!offer.email().equals(user.email())) {
      throw new ProblemException(
          "This invitation is for another address.", "Sign in with the address it was sent to.");
    }
    accept(token, offer, user.id().value(), null, null);
    return offer;
  }

  private void accept(
      String token,
      InvitationOffer offer,
      UUID user,
      @Nullable String name,
      @Nullable String passwordHash) {
    refuseUnlessItHolds(token, offer);
    currentTenant.runAs(
        offer.tenant(),
        () ->
            transactions.executeWithoutResult(status -> {
              UUID member =
                  jdbc.sql("select app.accept_invitation(:hash, :user, :name, :password)")
                      .param("hash", OpaqueToken.hash(token))
                      .param("user", user)
                      .param("name", name)
                      .param("password", passwordHash)
                      .query(UUID.class)
                      .optional()
                      .orElseThrow(Joining::notValid);
              events.publishEvent(
                  AuditEvent.change(
                      "invitation.accepted",
                      member.toString(),
                      Map.of(),
                      Map.of("email", offer.email(), "role", offer.role())));
            }));
    memberships.forget(new UserId(user));
  }

  /** Who invited must be able to give the role still: an invitation keeps nobody's former power. */
  private void refuseUnlessItHolds(String token, InvitationOffer offer) {
    boolean holds =
        jdbc.sql("select app.invitation_holds(:hash)")
            .param("hash", OpaqueToken.hash(token))
            .query(Boolean.class)
            .single();
    if (holds) {
      return;
    }
    currentTenant.runAs(
        offer.tenant(),
        () ->
            transactions.executeWithoutResult(status ->
                events.publishEvent(
                    AuditEvent.change(
                        "invitation.refused",
                        offer.email(),
                        Map.of(),
                        Map.of("role", offer.role())))));
    throw new ProblemException(
        "Who invited you may not give this role any more.",
        "Ask an admin of the company for another invitation.");
  }

  private static ProblemException notValid() {
    return new ProblemException(
        "This invitation is not valid any more.", "Ask who invited you for another.");
  }
}
