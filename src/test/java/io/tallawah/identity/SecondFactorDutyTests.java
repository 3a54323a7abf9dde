package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Permission;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who needs a second factor, and that they may nothing before they have one. */
@TallawahTest
class SecondFactorDutyTests extends SecondFactorScene {

  @Autowired TenantSettings settings;
  @Autowired Roles roles;
  @Autowired Members members;
  @Autowired Permissions permissions;
  @Autowired CurrentUser currentUser;

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
}
