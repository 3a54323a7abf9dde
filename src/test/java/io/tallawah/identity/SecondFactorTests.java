package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@TallawahTest
class SecondFactorTests {

  private static final String HERE = "192.0.2.1";

  @Autowired Provisioning provisioning;
  @Autowired Memberships memberships;
  @Autowired Sessions sessions;
  @Autowired SignIn signIn;
  @Autowired OwnAccount account;
  @Autowired TenantSettings settings;
  @Autowired Roles roles;
  @Autowired Members members;
  @Autowired Permissions permissions;
  @Autowired PasswordResets resets;
  @Autowired CurrentTenant currentTenant;
  @Autowired CurrentUser currentUser;

  private TestPeople people;
  private SignedInUser admin;
  private UUID session;

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

  @Test
  void anAdminMayNothingBeforeASecondFactorIsSetUp() {
    assertThat(memberships.of(admin.id())).isEmpty();
    assertThat(memberships.waiting(admin.id())).hasSize(1);

    enrol();

    assertThat(memberships.of(admin.id())).hasSize(1);
    assertThat(memberships.waiting(admin.id())).isEmpty();
  }

  @Test
  void aViewerNeedsOneOnlyWhereTheTenantAsksForIt() {
    UserId viewer = realPerson("v", "viewer");
    assertThat(memberships.of(viewer)).hasSize(1);

    requireFactorOfAll();
    memberships.forget(viewer);

    assertThat(memberships.of(viewer)).isEmpty();
  }

  @Test
  void whatATenantAsksForIsKeptAndDemoPeopleAreExempt() {
    UserId demo = people.person("analyst");
    requireFactorOfAll();
    memberships.forget(demo);

    SignedIn.as(people.person("owner"), people.email("owner"));
    currentTenant.runAs(
        people.tenant(), () -> assertThat(settings.current().secondFactorRequired()).isTrue());
    assertThat(memberships.of(demo)).hasSize(1);
  }

  static Stream<String> permissions() {
    return Permission.MEANINGS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("permissions")
  void aRoleOfTheTenantsOwnThatIsMightyNeedsOneToo(String permission) throws Exception {
    UserId person = realPerson("person", "viewer");
    assertThat(memberships.of(person)).hasSize(1);
    SignedIn.as(people.person("owner"), people.email("owner"));
    currentTenant.callAs(
        people.tenant(),
        () -> {
          roles.define("helper", List.of(permission, Permission.VIEW_DATA));
          return members.assign(person, List.of("helper"));
        });

    assertThat(memberships.waiting(person)).hasSize(Permission.isMighty(permission) ? 1 : 0);
    assertThat(memberships.of(person)).hasSize(Permission.isMighty(permission) ? 0 : 1);
  }

  @Test
  void whatTakesAllDataAlongOrReadsTheLogIsMighty() {
    assertThat(permissions().filter(Permission::isMighty))
        .contains(
            Permission.EXPORT_TENANT,
            Permission.VIEW_AUDIT,
            Permission.MANAGE_SIGN_ON,
            Permission.MANAGE_USERS,
            Permission.MANAGE_CREDENTIALS)
        .doesNotContain(Permission.VIEW_INSIGHTS, Permission.EXPORT_TABLES);
  }

  @Test
  void anOperatorOperatesOnlyWithOne() {
    UserId operator = realPerson("operator", null);
    provisioning.operator(operator);
    String email = "operator@" + people.slug() + ".example";
    UUID own = sessions.open(operator, Sessions.Kind.BROWSER, new Device("Browser", HERE));
    SignedIn.in(new SignedInUser(operator, email, "Operator", false, true), own);
    assertThat(permissions.allow(Permission.PLATFORM_TENANTS)).isFalse();

    enrol();

    assertThat(permissions.allow(Permission.PLATFORM_TENANTS)).isTrue();
  }

  @Test
  void anOperatorWhoIsAMemberWaitsForOneThereToo() {
    UserId operator = realPerson("operator", "viewer");
    assertThat(memberships.of(operator)).hasSize(1);
    provisioning.operator(operator);
    memberships.forget(operator);
    assertThat(memberships.of(operator)).isEmpty();
  }

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

  @Test
  void aFactorThatIsRemovedIsNeededAgain() {
    enrol();
    account.removeFactor();
    assertThat(memberships.of(admin.id())).isEmpty();
    assertThat(attempt(null)).isInstanceOf(SignIn.Outcome.Accepted.class);
  }

  @Test
  void whoWaitsForTheTenantsWishAloneIsToldWhoWishes() {
    UserId viewer = realPerson("wished", "viewer");
    requireFactorOfAll();

    SignedIn.as(viewer, "wished");
    assertThat(currentUser.factorWishedBy())
        .containsExactlyElementsOf(
            memberships.waiting(viewer).stream().map(Membership::name).toList())
        .hasSize(1);
    SignedIn.as(admin.id(), admin.email());
    assertThat(currentUser.factorWishedBy()).isEmpty();
  }

  @Test
  void theSettingTellsOfDemoPeopleWhoAreExempt() throws Exception {
    SignedIn.as(people.person("owner"), people.email("owner"));
    people.person("viewer");
    assertThat(currentTenant.callAs(people.tenant(), settings::demoPeople)).isEqualTo(2);
  }

  private void requireFactorOfAll() {
    SignedIn.as(people.person("owner"), people.email("owner"));
    currentTenant.runAs(
        people.tenant(),
        () -> {
          TenantSettings.Values now = settings.current();
          settings.change(
              new TenantSettings.Values(
                  now.name(),
                  now.timeZone(),
                  now.reportingCurrency(),
                  now.weekStart(),
                  now.regionSet(),
                  true));
        });
  }

  private UserId realPerson(String name, @Nullable String role) {
    UserId id =
        provisioning.user(
            new Provisioning.NewUser(
                name + "@" + people.slug() + ".example", name, TestPeople.PASSWORD, false));
    if (role != null) {
      provisioning.member(people.tenant(), id, role);
    }
    return id;
  }

  private byte[] enrol() {
    SecondFactors.Enrolment enrolment = account.beginFactor();
    account.confirmFactor(now(enrolment));
    return secret(enrolment);
  }

  private SignIn.Outcome attempt(@Nullable String code) {
    return signIn.attempt(admin.email(), TestPeople.PASSWORD, code, HERE);
  }

  private static String now(SecondFactors.Enrolment enrolment) {
    return OneTimeCodes.code(secret(enrolment), Instant.now());
  }

  private static byte[] secret(SecondFactors.Enrolment enrolment) {
    return Base32.decode(enrolment.text());
  }

  private static void sql(String statement) {
    JdbcClient.create(TestDatabase.shared().owner()).sql(statement).update();
  }
}
