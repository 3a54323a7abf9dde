package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.Permission;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TallawahTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@TallawahTest
class PermissionsTests {

  /** A guarded service, as every module has them. */
  static class Guarded {

    @RequiresPermission(Permission.LAND_DATA)
    public String land() {
      return "landed";
    }
  }

  @TestConfiguration
  static class Services {
    @Bean
    Guarded guarded() {
      return new Guarded();
    }
  }

  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired Guarded guarded;
  @Autowired SystemIdentity systemIdentity;
  @Autowired CurrentUser currentUser;
  @Autowired Memberships memberships;

  private TestPeople home;
  private TestPeople away;

  @BeforeEach
  void anAnalystWhoIsViewerElsewhere() {
    home = new TestPeople(provisioning);
    away = new TestPeople(provisioning);
    provisioning.member(away.tenant(), home.person("analyst"), "viewer");
    SignedInUser user =
        new SignedInUser(home.person("analyst"), home.email("analyst"), "Analyst", false, false);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                user, "", AuthorityUtils.NO_AUTHORITIES));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aRoleCountsInItsOwnTenantOnly() {
    currentTenant.runAs(home.tenant(), () -> assertThat(guarded.land()).isEqualTo("landed"));
    currentTenant.runAs(
        away.tenant(),
        () -> assertThatThrownBy(guarded::land).isInstanceOf(AccessDeniedException.class));
  }

  @Test
  void whoIsNoMemberMayNothing() {
    TestPeople strangers = new TestPeople(provisioning);
    currentTenant.runAs(
        strangers.tenant(),
        () -> {
          assertThatThrownBy(guarded::land).isInstanceOf(AccessDeniedException.class);
          assertThat(currentUser.membership()).isEmpty();
        });
  }

  @Test
  void withoutATenantNobodyMayAnything() {
    assertThatThrownBy(guarded::land).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void withoutAPersonNobodyMayAnything() {
    SecurityContextHolder.clearContext();
    currentTenant.runAs(
        home.tenant(),
        () -> assertThatThrownBy(guarded::land).isInstanceOf(AccessDeniedException.class));
  }

  @Test
  void aCommandActsInItsOwnName() {
    SecurityContextHolder.clearContext();
    systemIdentity.runAs(
        "test",
        () -> currentTenant.runAs(home.tenant(), () -> assertThat(guarded.land()).isNotNull()));
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  @Test
  void bothMembershipsAreKnown() {
    assertThat(currentUser.memberships())
        .extracting(Membership::slug)
        .containsExactlyInAnyOrder(home.slug(), away.slug());
    currentTenant.runAs(
        away.tenant(),
        () ->
            assertThat(currentUser.membership())
                .hasValueSatisfying(one -> assertThat(one.roles()).containsExactly("viewer")));
  }

  @Test
  void severalRolesInOneTenantAddUp() {
    provisioning.member(away.tenant(), home.person("analyst"), "analyst");
    memberships.forget(home.person("analyst"));
    currentTenant.runAs(away.tenant(), () -> assertThat(guarded.land()).isEqualTo("landed"));
  }
}
