package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import io.tallawah.views.SavedViews;
import io.tallawah.views.ViewContent;
import io.tallawah.views.ViewParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What an operator may do in a tenant while they visit it, and what they leave behind. */
@TallawahTest
class SupportRightsTests extends SupportScene {

  @Autowired Operators operators;
  @Autowired SavedViews views;
  @Autowired Invitations invitations;
  @Autowired PasswordResets resets;
  @Autowired Members members;
  @Autowired Roles roles;
  @Autowired ApiKeys keys;

  @Test
  void aVisitHasTheRightsOfItsRoleAndNoOperators() {
    begin("viewer");

    inTenant(() -> {
      assertThat(permissions.allow(Permission.VIEW_INSIGHTS)).isTrue();
      assertThat(permissions.allow(Permission.EXPORT_TABLES)).as("files outlast it").isFalse();
      assertThat(permissions.allow(Permission.LAND_DATA)).isFalse();
      assertThat(permissions.allow(Permission.MANAGE_USERS)).isFalse();
    });
    assertThat(permissions.allow(Permission.PLATFORM_TENANTS)).isFalse();
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(operators::tenants);
  }

  @Test
  void aVisitLooksAtViewsAndKeepsNone() {
    begin("analyst");

    inTenant(() -> {
      assertThat(permissions.allow(Permission.SHARE_VIEWS)).as("they outlast it").isFalse();
      assertThat(views.list(null)).isEmpty();
      ViewContent content = new ViewContent("Mine", false, ViewParameters.parse(""));
      assertThatExceptionOfType(AccessDeniedException.class)
          .isThrownBy(() -> views.create("campaigns", content));
    });
  }

  @Test
  void aRoleThatManagesIsMeantAndOneThatMakesOwnersIsNone() {
    assertThat(support.roles(people.tenant()))
        .extracting(SupportRole::name)
        .containsExactly("admin", "analyst", "viewer");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> support.begin(people.tenant(), wanted("admin", false)));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> support.begin(people.tenant(), wanted("owner", true)));

    support.begin(people.tenant(), wanted("admin", true));
    inTenant(() -> assertThat(permissions.allow(Permission.MANAGE_TENANT)).isTrue());
  }

  @Test
  void nothingThatOutlastsAVisitIsMadeInOne() {
    UserId viewer = people.person("viewer");
    begin("admin");
    List<Runnable> attacks =
        List.of(
            () -> invitations.invite("later@" + people.slug() + ".example", "admin"),
            () -> resets.linkFor(viewer),
            () -> members.assign(viewer, List.of("admin")),
            () -> members.deactivate(viewer),
            () -> roles.define("spare", List.of(Permission.VIEW_DATA)));
    for (Runnable attack : attacks) {
      assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> inTenant(attack));
    }
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() ->
            inTenant(() ->
                keys.make(
                    "later", Set.of(Permission.VIEW_DATA), Instant.now().plus(Duration.ofDays(1)))))
        .withMessageContaining("outlast");
  }

  @Test
  void aRoleOfTheTenantsOwnMakesNoVisitMighty() {
    superuser
        .sql("insert into app.role (tenant_id, name) values (?, 'mighty')")
        .param(people.tenant().value())
        .update();
    superuser
        .sql(
            """
            insert into app.role_permission (tenant_id, role, permission)
            select ?, 'mighty', unnest(cast(? as text[]))\
            """)
        .params(
            people.tenant().value(),
            Permission.MEANINGS.keySet().stream()
                .filter(one -> !one.equals(Permission.MANAGE_OWNERS))
                .toArray(String[]::new))
        .update();

    begin("mighty");

    inTenant(() ->
        assertThat(Permission.MEANINGS.keySet().stream().filter(permissions::allow))
            .containsExactlyInAnyOrder(
                Permission.VIEW_INSIGHTS,
                Permission.VIEW_DATA,
                Permission.LAND_DATA,
                Permission.MANAGE_TENANT));
  }
}
