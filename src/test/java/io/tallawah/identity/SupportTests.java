package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.shared.Actor;
import io.tallawah.shared.ActorSource;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import io.tallawah.views.SavedViews;
import io.tallawah.views.ViewContent;
import io.tallawah.views.ViewParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** An operator's visit in a tenant. */
@TallawahTest
class SupportTests {

  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired Provisioning provisioning;
  @Autowired Support support;
  @Autowired SupportVisits visits;
  @Autowired SupportUpkeep upkeep;
  @Autowired Operators operators;
  @Autowired Memberships memberships;
  @Autowired Permissions permissions;
  @Autowired SavedViews views;
  @Autowired CurrentUser currentUser;
  @Autowired CurrentTenant currentTenant;
  @Autowired Sessions sessions;
  @Autowired ActorSource actors;
  @Autowired Invitations invitations;
  @Autowired PasswordResets resets;
  @Autowired Members members;
  @Autowired Roles roles;
  @Autowired ApiKeys keys;

  private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
  private TestPeople people;
  private UserId operator;
  private UUID session;

  @BeforeEach
  void anOperatorInABrowser() {
    people = new TestPeople(provisioning);
    operator = people.user("operator");
    provisioning.operator(operator);
    session = sessions.open(operator, Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.1"));
    signIn(session);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

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
  void itsActsAreMarkedAndToldToTheTenant() {
    begin("viewer");

    assertThat(actors.current().kind()).isEqualTo(Actor.Kind.SUPPORT);
    assertThat(actors.current().id()).isEqualTo(operator.toString());
    assertThat(inTheLog("support.begun"))
        .singleElement()
        .asString()
        .contains("\"reason\": \"They asked for help\"", "\"role\": \"viewer\"");
    support.end();
    assertThat(inTheLog("support.ended")).singleElement().asString().contains("by the operator");
    assertThat(actors.current().kind()).isEqualTo(Actor.Kind.PERSON);
  }

  @Test
  void itIsOfOneSessionAloneAndNeverOfATokenOrAnotherTenant() {
    begin("viewer");
    TestPeople others = new TestPeople(provisioning);

    currentTenant.runAs(
        others.tenant(), () -> assertThat(permissions.allow(Permission.VIEW_INSIGHTS)).isFalse());
    assertThat(memberships.of(operator)).as("what tokens and keys ask").isEmpty();
    signIn(sessions.open(operator, Sessions.Kind.BROWSER, new Device("Other", "192.0.2.2")));
    assertThat(support.current()).isEmpty();
    assertThat(currentUser.memberships()).isEmpty();
  }

  @Test
  void anOperatorActsForOneTenantAtATime() {
    begin("viewer");
    signIn(sessions.open(operator, Sessions.Kind.BROWSER, new Device("Other", "192.0.2.2")));

    TestPeople others = new TestPeople(provisioning);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> support.begin(others.tenant(), wanted("viewer", false)));
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
                Permission.RUN_TRANSFORM,
                Permission.MANAGE_TENANT));
  }

  @Test
  void aVisitNeedsAReason() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> new Support.Wanted("viewer", false, "  why ", HOUR));
  }

  @Test
  void itEndsByItselfAndTheLogSaysSo() {
    begin("viewer");
    change("begun_at = now() - interval '1 hour', ends_at = now()");
    visits.forgetAll();

    assertThat(support.current()).isEmpty();
    inTenant(() -> assertThat(permissions.allow(Permission.VIEW_INSIGHTS)).isFalse());
    upkeep.closeFinished();
    upkeep.closeFinished();
    assertThat(inTheLog("support.ended")).singleElement().asString().contains("its time is up");
  }

  @Test
  void itEndsWithThePlatformRoleTheTenantAndTheSession() {
    begin("viewer");
    superuser
        .sql("delete from app.platform_role where user_id = ?")
        .param(operator.value())
        .update();
    assertOver("no operator any more");

    provisioning.operator(operator);
    begin("viewer");
    superuser
        .sql("update app.tenant set status = 'suspended' where id = ?")
        .param(people.tenant().value())
        .update();
    assertOver("the tenant is suspended");

    superuser
        .sql("update app.tenant set status = 'active' where id = ?")
        .param(people.tenant().value())
        .update();
    begin("viewer");
    sessions.end(session, operator, "signed out");
    assertOver("the session ended");
  }

  @Test
  void nobodyElseBeginsOne() {
    SignedIn.as(people.person("owner"), people.email("owner"));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> support.begin(people.tenant(), wanted("viewer", false)));
  }

  @Test
  void whoOnlyClaimsToBeAnOperatorIsRefusedByTheDatabase() {
    UserId nobody = people.user("nobody");
    UUID own = sessions.open(nobody, Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.3"));
    SignedIn.asOperator(nobody, "nobody@" + people.slug() + ".example", own);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> support.roles(people.tenant()));
    assertThat(beginDirectly(nobody, own, 60)).isNull();
    assertThat(beginDirectly(operator, own, 60)).as("another's session").isNull();
    assertThat(beginDirectly(operator, session, 241)).as("longer than 4 hours").isNull();
  }

  private @Nullable Object beginDirectly(UserId who, UUID in, int minutes) {
    return superuser
        .sql("select app.begin_support(?, ?, ?, ?, 'viewer', 'a reason', ?) as ends")
        .params(who.value(), in, people.tenant().value(), UUID.randomUUID(), minutes)
        .query()
        .singleRow()
        .get("ends");
  }

  private void assertOver(String why) {
    visits.forgetAll();
    assertThat(support.current()).isEmpty();
    upkeep.closeFinished();
    assertThat(inTheLog("support.ended").getLast()).contains(why);
  }

  private void begin(String role) {
    support.begin(people.tenant(), wanted(role, true));
  }

  private static Support.Wanted wanted(String role, boolean managing) {
    return new Support.Wanted(role, managing, "They asked for help", HOUR);
  }

  private void signIn(UUID in) {
    SignedIn.asOperator(operator, "operator@" + people.slug() + ".example", in);
  }

  private void inTenant(Runnable act) {
    currentTenant.runAs(people.tenant(), act);
  }

  private void change(String what) {
    superuser
        .sql("update app.support_visit set " + what + " where tenant_id = ?")
        .param(people.tenant().value())
        .update();
  }

  private List<String> inTheLog(String action) {
    return superuser
        .sql(
            """
            select actor_kind || ' ' || after::text from app.audit_log
            where tenant_id = ? and action = ? order by id\
            """)
        .params(people.tenant().value(), action)
        .query(String.class)
        .list();
  }
}
