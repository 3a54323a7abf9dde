package io.tallawah.identity;

import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import java.time.Instant;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** An admin who is no demo person, signed in by a password alone. */
abstract class SecondFactorScene {

  static final String HERE = "192.0.2.1";

  @Autowired Provisioning provisioning;
  @Autowired Memberships memberships;
  @Autowired Sessions sessions;
  @Autowired SignIn signIn;
  @Autowired OwnAccount account;
  @Autowired CurrentTenant currentTenant;

  TestPeople people;
  SignedInUser admin;
  UUID session;

  @BeforeEach
  void anAdminWhoIsNoDemoPerson() {
    people = new TestPeople(provisioning);
    String email = "real@" + people.slug() + ".example";
    UserId id =
        provisioning.user(new Provisioning.NewUser(email, "Real", TestPeople.PASSWORD, false));
    provisioning.member(people.tenant(), id, "admin");
    admin = new SignedInUser(id, email, "Real", false, false);
    session = sessions.open(id, Sessions.Kind.BROWSER, new Device("Browser", HERE));
    SecurityContextHolder.getContext().setAuthentication(new ScreenAuthentication(admin, session));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  byte[] enrol() {
    SecondFactors.Enrolment enrolment = account.beginFactor();
    account.confirmFactor(now(enrolment));
    return secret(enrolment);
  }

  SignIn.Outcome attempt(@Nullable String code) {
    return signIn.attempt(admin.email(), TestPeople.PASSWORD, code, HERE);
  }

  static String now(SecondFactors.Enrolment enrolment) {
    return OneTimeCodes.code(secret(enrolment), Instant.now());
  }

  private static byte[] secret(SecondFactors.Enrolment enrolment) {
    return Base32.decode(enrolment.text());
  }
}
