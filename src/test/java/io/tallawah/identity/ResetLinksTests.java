package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Links that let somebody choose a new password, which an admin is shown once. */
@TallawahTest
class ResetLinksTests extends LinkScene {

  @Test
  void anAdminIsShownAResetLinkForSomebodyOfThisTenantAlone() {
    String token = token(as("admin", () -> resets.linkFor(people.person("viewer"))));
    signOut();
    assertThat(resets.shortest(token)).hasValue(15);
    resets.finish(token, PASSWORD);
    assertThat(resets.shortest(token)).isEmpty();
    assertThat(signIn.attempt(people.email("viewer"), PASSWORD, null, "192.0.2.2"))
        .isInstanceOf(SignIn.Outcome.Accepted.class);
    assertThat(signIn.attempt(people.email("viewer"), TestPeople.PASSWORD, null, "192.0.2.2"))
        .isInstanceOf(SignIn.Outcome.Refused.class);
  }

  @Test
  void theNameOfATenantIsNoPasswordByALinkEither() {
    String elsewhere = UUID.randomUUID() + "@mail.example";
    UserId person =
        provisioning.user(
            new Provisioning.NewUser(elsewhere, "Somebody", TestPeople.PASSWORD, true));
    provisioning.member(people.tenant(), person, "viewer");
    String token = token(as("admin", () -> resets.linkFor(person)));
    signOut();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> resets.finish(token, "xkvq" + people.slug()))
        .withMessageContaining("soon be guessed");
    resets.finish(token, PASSWORD);
  }

  @Test
  void noResetLinkForOwnersOperatorsAndPeopleOfOtherTenantsToo() {
    TestPeople elsewhere = new TestPeople(provisioning);
    provisioning.member(elsewhere.tenant(), people.person("viewer"), "viewer");
    provisioning.operator(people.person("analyst"));
    for (String role : new String[] {"owner", "viewer", "analyst"}) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> as("admin", () -> resets.linkFor(people.person(role))));
    }
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> as("admin", () -> resets.linkFor(elsewhere.person("admin"))));
  }

  @Test
  void aResetLinkIsVoidOnceItsPersonJoinsAnotherTenant() {
    String token = token(as("admin", () -> resets.linkFor(people.person("viewer"))));
    TestPeople elsewhere = new TestPeople(provisioning);
    provisioning.member(elsewhere.tenant(), people.person("viewer"), "admin");
    assertVoid(token);
  }

  @Test
  void aResetLinkStaysVoidAfterAcceptingAnInvitationElsewhere() {
    String token = token(as("admin", () -> resets.linkFor(people.person("viewer"))));
    TestPeople home = people;
    people = new TestPeople(provisioning);
    people.person("admin");
    String offer = invite(home.email("viewer"), "analyst");
    joinAs(home, "viewer", offer);
    jdbc.sql("delete from app.user_role where tenant_id = :tenant and user_id = :user")
        .param("tenant", people.tenant().value())
        .param("user", home.person("viewer").value())
        .update();
    people = home;
    assertVoid(token);
  }

  @Test
  void aResetLinkIsVoidOnceItsPersonIsAnOperator() {
    String token = token(as("admin", () -> resets.linkFor(people.person("viewer"))));
    provisioning.operator(people.person("viewer"));
    assertVoid(token);
  }

  @Test
  void aResetLinkIsVoidOnceWhoWasShownItMayNotResetAnyMore() {
    String demoted = token(as("admin", () -> resets.linkFor(people.person("viewer"))));
    as("owner", () -> members.assign(people.person("admin"), Set.of("analyst")));
    assertVoid(demoted);
  }

  @Test
  void aResetLinkIsVoidOnceItsPersonHasMoreRightsThanWhoWasShownIt() {
    String token = token(as("admin", () -> resets.linkFor(people.person("viewer"))));
    as("owner", () -> members.assign(people.person("viewer"), Set.of("owner")));
    assertVoid(token);
  }

  @Test
  void nobodyIsShownAResetLinkOfTheirOwn() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> as("admin", () -> resets.linkFor(people.person("admin"))));
  }

  private void assertVoid(String token) {
    signOut();
    assertThat(resets.shortest(token)).isEmpty();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> resets.finish(token, PASSWORD));
    assertThat(
            jdbc.sql("select app.finish_reset(:hash, 'x') is null")
                .param("hash", OpaqueToken.hash(token))
                .query(Boolean.class)
                .single())
        .as("the database refuses it too")
        .isTrue();
    assertThat(signIn.attempt(people.email("viewer"), PASSWORD, null, "192.0.2.3"))
        .isInstanceOf(SignIn.Outcome.Refused.class);
  }
}
