package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.ProblemException;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes and recovery codes of a second factor, and what changes only by them. */
@TallawahTest
class SecondFactorTests extends SecondFactorScene {

  @Autowired PasswordResets resets;
  @Autowired Notices notices;

  @Test
  void aResetAsksForEightCharactersBesideASecondFactorAndKeepsIt() throws Exception {
    SignedIn.as(people.person("owner"), people.email("owner"));
    String link = currentTenant.callAs(people.tenant(), () -> resets.linkFor(admin.id()));
    String token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(resets.shortest(token)).hasValue(15);
    assertThatThrownBy(() -> resets.finish(token, "tqv8 mzu")).hasMessageContaining("too short");

    SignedIn.in(admin, session);
    enrol();
    assertThat(resets.shortest(token)).hasValue(8);
    resets.finish(token, "tqv8 mzu");

    assertThat(signIn.attempt(admin.email(), "tqv8 mzu", null, HERE))
        .isInstanceOf(SignIn.Outcome.CodeNeeded.class);
  }

  @Test
  void signingInTakesACodeAndEachCodeOnce() {
    byte[] secret = enrol();
    assertThat(attempt(null)).isInstanceOf(SignIn.Outcome.CodeNeeded.class);
    assertThat(attempt("000000")).isInstanceOf(SignIn.Outcome.Refused.class);

    String next = OneTimeCodes.code(secret, Instant.now().plus(Duration.ofSeconds(30)));

    assertThat(attempt(next)).isInstanceOf(SignIn.Outcome.Accepted.class);
    assertThat(attempt(next)).isInstanceOf(SignIn.Outcome.Refused.class);
  }

  @Test
  void aCodeWithoutThePasswordIsWorthNothing() {
    byte[] secret = enrol();
    String next = OneTimeCodes.code(secret, Instant.now().plus(Duration.ofSeconds(30)));
    assertThat(signIn.attempt(admin.email(), "not the password", next, HERE))
        .isInstanceOf(SignIn.Outcome.Refused.class);
  }

  @Test
  void aRecoveryCodeWorksOnce() {
    SecondFactors.Enrolment enrolment = account.beginFactor();
    List<String> codes = account.confirmFactor(now(enrolment));
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();

    assertThat(attempt(codes.getFirst())).isInstanceOf(SignIn.Outcome.Accepted.class);

    assertThat(attempt(codes.getFirst())).isInstanceOf(SignIn.Outcome.Refused.class);
    assertThat(account.recoveryCodesLeft()).isEqualTo(9);
    List<String> others = account.newRecoveryCodes();
    assertThat(attempt(codes.getLast())).isInstanceOf(SignIn.Outcome.Refused.class);
    assertThat(attempt(others.getLast().toUpperCase(Locale.ROOT)))
        .isInstanceOf(SignIn.Outcome.Accepted.class);
  }

  @Test
  void aPersonIsToldOfAWrongCodeAfterTheirPassword() {
    enrol();
    signIn.attempt(admin.email(), "not the password", "000000", "203.0.113.9");
    assertThat(wrongCodes()).as("without the password it is none").isEmpty();

    signIn.attempt(admin.email(), TestPeople.PASSWORD, "000000", "203.0.113.9");

    assertThat(wrongCodes())
        .singleElement()
        .extracting(notice -> notice.device().address())
        .isEqualTo("203.0.113.9");
  }

  @Test
  void theirOwnSlipsAreNoNewsUntilTheThird() {
    byte[] secret = enrol();
    attempt(OneTimeCodes.code(secret, Instant.now().plus(Duration.ofSeconds(30))));
    attempt("000000");
    attempt("000000");
    assertThat(wrongCodes()).isEmpty();
    attempt("000000");
    assertThat(wrongCodes()).hasSize(1);
  }

  @Test
  void afterVeryManyWrongCodesNoneIsTakenUntilThePasswordIsAnother() throws Exception {
    SignedIn.as(people.person("owner"), people.email("owner"));
    String link = currentTenant.callAs(people.tenant(), () -> resets.linkFor(admin.id()));
    SignedIn.in(admin, session);
    SecondFactors.Enrolment enrolment = account.beginFactor();
    List<String> codes = account.confirmFactor(now(enrolment));
    wrongSoFar(WrongCodes.MOST - 1);

    assertThat(attempt("000000")).isInstanceOf(SignIn.Outcome.Refused.class);
    assertThat(attempt(codes.getFirst())).isInstanceOf(SignIn.Outcome.CodesSpent.class);
    assertThat(notices.own()).extracting(Notice::kind).contains(Notices.Kind.CODES_SPENT);

    resets.finish(link.substring(link.lastIndexOf('/') + 1), "seven purple turtles hum");

    assertThat(signIn.attempt(admin.email(), "seven purple turtles hum", codes.getFirst(), HERE))
        .as("the code was not used up")
        .isInstanceOf(SignIn.Outcome.Accepted.class);
  }

  @Test
  void aRightCodeBeginsTheCountAnew() {
    SecondFactors.Enrolment enrolment = account.beginFactor();
    List<String> codes = account.confirmFactor(now(enrolment));
    wrongSoFar(WrongCodes.MOST - 1);
    assertThat(attempt(codes.get(0))).isInstanceOf(SignIn.Outcome.Accepted.class);
    assertThat(attempt("000000")).isInstanceOf(SignIn.Outcome.Refused.class);
    assertThat(attempt(codes.get(1))).isInstanceOf(SignIn.Outcome.Accepted.class);
  }

  private List<Notice> wrongCodes() {
    return notices.own().stream()
        .filter(notice -> notice.kind() == Notices.Kind.WRONG_CODE)
        .toList();
  }

  private void wrongSoFar(int codes) {
    sql(
        "update app.second_factor set wrong_codes = %d where user_id = '%s'"
            .formatted(codes, admin.id()));
  }

  @Test
  void aSecretThatWasNotConfirmedAsksForNothing() {
    account.beginFactor();
    assertThat(attempt(null)).isInstanceOf(SignIn.Outcome.Accepted.class);
    assertThatThrownBy(() -> account.confirmFactor("000000")).isInstanceOf(ProblemException.class);
    assertThat(account.hasFactor()).isFalse();
  }

  @Test
  void theSecretIsSealedInTheDatabase() {
    byte[] secret = enrol();
    byte[] stored =
        JdbcClient.create(TestDatabase.shared().superuser())
            .sql("select secret from app.second_factor where user_id = ?")
            .param(admin.id().value())
            .query(byte[].class)
            .single();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
  }

  @Test
  void factorsAndPasswordChangeOnlyShortlyAfterTheProofOfWhoItIs() {
    sql(
        "update app.session set confirmed_at = now() - interval '6 minutes' where id = '%s'"
            .formatted(session));

    assertThatThrownBy(account::beginFactor).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> account.changePassword("seven purple turtles hum"))
        .isInstanceOf(ProblemException.class);

    account.confirm("not the password", null, HERE);
    assertThat(account.confirmed()).isFalse();
    account.confirm(TestPeople.PASSWORD, null, HERE);
    assertThat(account.confirmed()).isTrue();
    account.changePassword("seven purple turtles hum");
    assertThat(signIn.attempt(admin.email(), "seven purple turtles hum", null, HERE))
        .isInstanceOf(SignIn.Outcome.Accepted.class);
  }

  @Test
  void aNewPasswordEndsAllOtherSessions() {
    UUID other = sessions.open(admin.id(), Sessions.Kind.API, new Device("Program", HERE));

    account.changePassword("seven purple turtles hum");

    sessions.forget(other);
    assertThat(sessions.alive(other, admin.id(), true)).isFalse();
    assertThat(sessions.alive(session, admin.id(), true)).isTrue();
  }

  @Test
  void eightCharactersDoWithASecondFactorOnly() {
    assertThatThrownBy(() -> account.changePassword("tqv8 mzu")).hasMessageContaining("too short");
    enrol();
    account.changePassword("tqv8 mzu");
  }

  private static void sql(String statement) {
    JdbcClient.create(TestDatabase.shared().owner()).sql(statement).update();
  }
}
