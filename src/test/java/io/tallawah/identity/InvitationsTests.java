package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Invitations without a mail server: the links are shown to an admin, once. */
@TallawahTest
class InvitationsTests extends LinkScene {

  @Autowired Memberships memberships;

  @Test
  void aNewPersonJoinsByTheLinkOnce() {
    String token = invite(invited, "analyst");
    signOut();

    assertThat(joining.offer(token).orElseThrow().known()).isFalse();
    joining.join(token, "New Person", PASSWORD);

    assertThat(signIn.attempt(invited, PASSWORD, null, "192.0.2.1"))
        .isInstanceOf(SignIn.Outcome.Accepted.class);
    assertThat(memberships.in(user(invited), people.tenant()).orElseThrow().roles())
        .containsExactly("analyst");
    assertThat(joining.offer(token)).isEmpty();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> joining.join(token, "Again", PASSWORD));
  }

  @Test
  void onlyTheHashOfTheLinkIsKept() {
    String token = invite(invited, "viewer");
    assertThat(
            jdbc.sql("select invitation::text from app.invitation where email = :email")
                .param("email", invited)
                .query(String.class)
                .single())
        .doesNotContain(token);
  }

  @Test
  void anExistingAccountJoinsBySigningInToItAlone() {
    TestPeople elsewhere = new TestPeople(provisioning);
    String known = elsewhere.email("viewer");
    String token = invite(known, "analyst");
    signOut();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> joining.join(token, "Taken Over", PASSWORD));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> joinAs(elsewhere, "admin", token));
    joinAs(elsewhere, "viewer", token);

    assertThat(memberships.of(elsewhere.person("viewer"))).hasSize(2);
  }

  @Test
  void revokedExpiredAndReplacedLinksAreVoid() {
    String revoked = invite("a@" + people.slug() + ".example", "viewer");
    as("admin", () -> revoke(0));
    assertThat(joining.offer(revoked)).isEmpty();

    String first = invite("b@" + people.slug() + ".example", "viewer");
    String second =
        token(as("admin", () -> invitations.resend(invitations.all().getFirst().id())).link());
    assertThat(joining.offer(first)).isEmpty();
    assertThat(joining.offer(second)).isPresent();

    jdbc.sql("update app.invitation set expires_at = now() where tenant_id = :tenant")
        .param("tenant", people.tenant().value())
        .update();
    assertThat(joining.offer(second)).isEmpty();
  }

  @Test
  void whoInvitedMustStillBelongToTheTenant() {
    String token = invite(invited, "viewer");
    as("owner", () -> members.deactivate(people.person("admin")));
    assertThat(joining.offer(token)).isEmpty();
  }

  @Test
  void nobodyInvitesToMoreThanTheyHave() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> as("admin", () -> invitations.invite(invited, "owner")));
    assertThat(as("owner", () -> invitations.invite(invited, "owner")).link()).isNotNull();
  }

  @Test
  void nobodySendsAgainOrRevokesAnInvitationToMoreThanTheyHave() {
    String link = token(as("owner", () -> invitations.invite(invited, "owner")).link());
    UUID id = as("admin", () -> invitations.all().getFirst().id());
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> as("admin", () -> invitations.resend(id)));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> as("admin", () -> revoke(0)));
    assertThat(joining.offer(link)).as("the link is as it was").isPresent();

    String again = token(as("owner", () -> invitations.resend(id)).link());
    assertThat(joining.offer(again)).isPresent();
    as("owner", () -> revoke(0));
    assertThat(joining.offer(again)).isEmpty();
  }

  @Test
  void aWeakPasswordDoesNotUseTheLinkUp() {
    String token = invite(invited, "viewer");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> joining.join(token, "New Person", people.slug() + "12"));
    assertThat(joining.offer(token)).isPresent();
  }

  @Test
  void anotherTenantsInvitationIsNotFound() {
    invite(invited, "viewer");
    UUID id = as("admin", () -> invitations.all().getFirst().id());
    TestPeople others = new TestPeople(provisioning);
    people = others;
    assertThat(as("owner", () -> invitations.find(id))).isEmpty();
  }

  @Test
  void whoeverElseTheBrowserIsSignedInAsHasNotActed() {
    TestPeople elsewhere = new TestPeople(provisioning);
    String invitation = invite(invited, "viewer");
    String reset = token(as("admin", () -> resets.linkFor(people.person("analyst"))));

    SignedIn.as(elsewhere.person("admin"), elsewhere.email("admin"));
    request("192.0.2.9");
    joining.join(invitation, "New Person", PASSWORD);
    resets.finish(reset, PASSWORD);

    assertThat(
            jdbc.sql(
                    """
                    select action || ' ' || actor_kind || ' ' || address from app.audit_log
                    where tenant_id = :tenant and action in ('invitation.accepted', 'password.reset')\
                    """)
                .param("tenant", people.tenant().value())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "invitation.accepted visitor 192.0.2.9", "password.reset visitor 192.0.2.9");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from app.audit_log
                    where tenant_id = :tenant and (actor_name = :email or actor_id = :id)\
                    """)
                .param("tenant", people.tenant().value())
                .param("email", elsewhere.email("admin"))
                .param("id", elsewhere.person("admin").toString())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void anInvitationKeepsNobodysFormerPower() {
    String token = invite(invited, "admin");
    as("owner", () -> members.assign(people.person("admin"), Set.of("viewer")));
    signOut();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> joining.join(token, "New Person", PASSWORD))
        .withMessageContaining("may not give this role");
    assertThat(provisioning.findUser(invited)).isEmpty();
    assertThat(
            jdbc.sql(
                    """
                    select subject from app.audit_log
                    where tenant_id = :tenant and action = 'invitation.refused'\
                    """)
                .param("tenant", people.tenant().value())
                .query(String.class)
                .list())
        .containsExactly(invited);
    assertThat(
            jdbc.sql("select app.accept_invitation(:hash, :id, 'New', 'x') is null")
                .param("hash", OpaqueToken.hash(token))
                .param("id", UUID.randomUUID())
                .query(Boolean.class)
                .single())
        .as("the database refuses it too")
        .isTrue();
  }

  @Test
  void endingAMembershipVoidsTheInvitationsOfThatPerson() {
    String address = people.email("viewer");
    UserId viewer = people.person("viewer");
    as("admin", () -> members.deactivate(viewer));
    String again = invite(address, "analyst");
    as("admin", () -> members.reactivate(viewer));
    assertThat(joining.offer(again)).as("begun again: older ones are void").isEmpty();

    String open = "late@" + people.slug() + ".example";
    String token = invite(open, "viewer");
    UserId late = people.user("late");
    provisioning.member(people.tenant(), late, "viewer");
    as("admin", () -> members.deactivate(late));
    assertThat(joining.offer(token)).as("deactivated: the open one is void").isEmpty();
  }

  private static void request(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  private boolean revoke(int which) {
    invitations.revoke(invitations.all().get(which).id());
    return true;
  }

  private UserId user(String email) {
    return provisioning.findUser(email).orElseThrow();
  }
}
