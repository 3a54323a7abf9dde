package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.shared.Actor;
import io.tallawah.shared.ActorSource;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** An operator's visit in a tenant: how it begins and ends, and what the tenant is told of it. */
@TallawahTest
class SupportTests extends SupportScene {

  @Autowired SupportVisits visits;
  @Autowired SupportUpkeep upkeep;
  @Autowired CurrentUser currentUser;
  @Autowired ActorSource actors;

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
  void aVisitNeedsAReason() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> new Support.Wanted("viewer", false, "  why ", HOUR));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> new Support.Wanted("viewer", false, "🎄🎄🎄", HOUR));
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

  private void change(String what) {
    superuser
        .sql("update app.support_visit set " + what + " where tenant_id = ?")
        .param(people.tenant().value())
        .update();
  }
}
