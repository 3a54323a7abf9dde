package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.identity.SignOnDoor.Outcome;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TenantLog;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whom a tenant's own sign-on service gets in, and as whom. */
@TallawahTest
class SignOnTests extends SignOnScene {

  @Test
  void aTenantSeesInItsOwnLogThatItsDomainWasConfirmed() {
    assertThat(TenantLog.actions(home.tenant()))
        .containsSequence("sign_on.domain_claimed", "sign_on.domain_confirmed");
  }

  @Test
  void anAddressOfAMemberIsNotEnoughTheirPasswordIsAskedOnce() {
    SignOnProof proof = proof(door.enter(on, who("s1", home.email("viewer"))));

    assertThat(door.prove(proof, "wrong", null, "192.0.2.1"))
        .isInstanceOf(SignIn.Outcome.Refused.class);
    assertThat(door.enter(on, who("s1", home.email("viewer"))))
        .isInstanceOf(Outcome.ProofNeeded.class);
    assertThat(door.prove(proof, TestPeople.PASSWORD, null, "192.0.2.1"))
        .isInstanceOf(SignIn.Outcome.Accepted.class);

    assertThat(user(door.enter(on, who("s1", home.email("viewer")))))
        .isEqualTo(home.person("viewer"));
  }

  @Test
  void aSubjectKeepsItsAccountWhateverItsAddressBecomes() {
    link("s1", "viewer");

    assertThat(user(door.enter(on, who("s1", "other@elsewhere.example"))))
        .isEqualTo(home.person("viewer"));
    assertThat(user(door.enter(on, who("s1", home.email("owner")))))
        .isEqualTo(home.person("viewer"));
  }

  @Test
  void anotherSubjectWithTheSameAddressIsRefused() {
    link("s1", "viewer");

    assertThat(door.enter(on, who("s2", home.email("viewer")))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void anAddressThatIsNotVerifiedOrOfAnotherDomainIsRefused() {
    assertThat(door.enter(on, new SignOnIdentity("s1", home.email("viewer"), false, "")))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(door.enter(on, who("s1", away.email("viewer")))).isInstanceOf(Outcome.Refused.class);
    assertThat(door.enter(on, who("s1", "viewer@sub." + home.slug() + ".example")))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aDomainCountsOnlyOnceAnOperatorConfirmedItAndForOneTenant() {
    SignedOn other = service(away, "viewer");
    in(away, () -> domains.claim(other.service(), home.slug() + ".example"));
    assertThat(door.enter(other, who("s1", "new@" + home.slug() + ".example")))
        .isInstanceOf(Outcome.Refused.class);
    asOperator();
    assertThatThrownBy(() -> claims.confirm(away.tenant(), home.slug() + ".example"))
        .isInstanceOf(ProblemException.class);
    SecurityContextHolder.clearContext();

    assertThat(door.serviceFor("anybody@" + home.slug() + ".example")).contains(on.service());
    assertThat(door.serviceFor("anybody@" + away.slug() + ".example")).isEmpty();
    assertThat(door.serviceFor("nobody")).isEmpty();
  }

  @Test
  void aDomainOfEverybodysMailIsNobodysToClaim() {
    in(
        home,
        () -> {
          assertThatThrownBy(() -> domains.claim(on.service(), "Gmail.com"))
              .isInstanceOf(ProblemException.class)
              .hasMessage("Anybody can open an address there.");
          return true;
        });
  }

  @Test
  void anotherTenantsMemberIsNotLetInThoughTheAddressIsInTheDomain() {
    UserId stranger = home.user("stranger");
    provisioning.member(away.tenant(), stranger, "viewer");

    assertThat(door.enter(on, who("s1", "stranger@" + home.slug() + ".example")))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void somebodyInvitedJoinsWithTheRoleOfTheInvitation() {
    String email = "new@" + home.slug() + ".example";
    assertThat(door.enter(on, who("s1", email))).isInstanceOf(Outcome.Refused.class);
    in(home, () -> invitations.invite(email, "analyst"));

    UserId made = user(door.enter(on, who("s1", email)));

    assertThat(roles(made)).isEqualTo("analyst");
    assertThat(in(home, () -> invitations.all())).isEmpty();
    assertThat(user(door.enter(on, who("s1", email)))).isEqualTo(made);
  }

  @Test
  void withARoleOfWhoJoinsSomebodyNewGetsAnAccountWithoutAPassword() {
    SignedOn joining = service(home, "viewer");
    String domain = "j-" + home.slug() + ".example";
    confirm(home, joining, domain);

    UserId made = user(door.enter(joining, who("s1", "New@" + domain)));

    assertThat(roles(made)).isEqualTo("viewer");
    assertThat(
            owner
                .sql(
                    "select email || coalesce(password_hash, ' none') from app.user_account where id = ?")
                .param(made.value())
                .query(String.class)
                .single())
        .isEqualTo("new@" + domain + " none");
  }

  @Test
  void whoWasDeactivatedDoesNotJoinAgain() {
    SignedOn joining = service(home, "viewer");
    confirm(home, joining, "k-" + home.slug() + ".example");
    String email = "gone@k-" + home.slug() + ".example";
    UserId made = user(door.enter(joining, who("s1", email)));
    in(home, () -> members.deactivate(made));

    assertThat(door.enter(joining, who("s1", email))).isInstanceOf(Outcome.Refused.class);
    assertThat(door.enter(joining, who("s2", email))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void anOperatorIsNeverSignedInByATenantsService() {
    UserId operator = home.user("operator");
    provisioning.member(home.tenant(), operator, "viewer");
    link("s1", "operator", operator);
    provisioning.operator(operator);

    assertThat(door.enter(on, who("s1", "operator@" + home.slug() + ".example")))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void theSecretIsSealedAndNoAddressOfOurOwnNetworkIsTaken() {
    byte[] sealed =
        owner
            .sql("select client_secret from app.sign_on_service where id = ?")
            .param(on.service())
            .query((row, number) -> row.getBytes(1))
            .single();
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("top secret");
    for (String issuer :
        new String[] {
          "http://id.example.com", "https://xn--exmple-cua.com", "javascript:alert(1)"
        }) {
      assertThatThrownBy(() -> in(home, () -> services.add(issuer, settings(null, true), secret())))
          .isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void nobodyJoinsAsAnOwner() {
    assertThatThrownBy(() -> service(home, "owner")).isInstanceOf(ProblemException.class);
  }
}
