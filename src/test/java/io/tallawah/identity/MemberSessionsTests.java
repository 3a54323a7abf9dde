package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An admin's view of members' sessions, and ending them in the own tenant alone. */
@TallawahTest
@RecordApplicationEvents
class MemberSessionsTests {

  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired CurrentUser currentUser;
  @Autowired SessionList list;
  @Autowired Sessions sessions;
  @Autowired ApplicationEvents events;
  @Autowired PlatformTransactionManager transactions;

  private TestPeople home;
  private TestPeople away;
  private UserId member;
  private UUID session;

  @BeforeEach
  void aMemberOfTwoTenants() {
    home = new TestPeople(provisioning);
    away = new TestPeople(provisioning);
    member = home.person("viewer");
    provisioning.member(away.tenant(), member, "analyst");
    session = open();
    sessions.enter(session, member, home.tenant());
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void anAdminSeesSessionsUsedInTheOwnTenantAlone() {
    UUID elsewhere = open();
    sessions.enter(elsewhere, member, away.tenant());

    assertThat(seen(home)).containsExactly(session);
    assertThat(seen(away)).containsExactly(elsewhere);
  }

  @Test
  void endingItTakesTheOwnTenantAwayAndLeavesTheOther() {
    sessions.enter(session, member, away.tenant());

    assertThat(end(home, session)).isTrue();

    assertThat(sessions.alive(session, member, true)).isTrue();
    assertThat(sessions.closedIn(session, member)).containsExactly(home.tenant());
    assertThat(seen(home)).isEmpty();
    assertThat(seen(away)).containsExactly(session);
    SignedIn.in(new SignedInUser(member, home.email("viewer"), "V", false, false), session);
    assertThat(currentUser.memberships())
        .extracting(Membership::tenant)
        .containsExactly(away.tenant());
    assertThat(currentUser.endedIn(home.slug())).isPresent();
    currentTenant.runAs(home.tenant(), () -> assertThat(currentUser.membership()).isEmpty());
    currentTenant.runAs(away.tenant(), () -> assertThat(currentUser.membership()).isPresent());
  }

  @Test
  void aReadThatOutlivesWhatIsKnownOfTheSessionIsNotBrokenByTheCheck() throws Exception {
    end(home, session);
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    Callable<Set<TenantId>> closedIn =
        () -> reading.execute(any -> sessions.closedIn(session, member));
    assertThat(currentTenant.callAs(away.tenant(), closedIn)).containsExactly(home.tenant());
  }

  @Test
  void itGoesOnInATenantItWasNotUsedInYet() {
    end(home, session);
    assertThat(sessions.alive(session, member, true)).isTrue();
    sessions.enter(session, member, home.tenant());
    assertThat(seen(home)).isEmpty();
  }

  @Test
  void ofWhoHasNoOtherTenantItEnds() {
    UserId analyst = home.person("analyst");
    UUID only = sessions.open(analyst, Sessions.Kind.API, new Device("Program", "192.0.2.9"));
    sessions.enter(only, analyst, home.tenant());

    as(home, "admin", () -> list.endOfMember(analyst, only));

    assertThat(sessions.alive(only, analyst, true)).isFalse();
  }

  @Test
  void endedInBothItIsOver() {
    sessions.enter(session, member, away.tenant());
    end(home, session);
    end(away, session);
    assertThat(sessions.alive(session, member, true)).isFalse();
  }

  @Test
  void aSessionOfTheOtherTenantCanNotBeEnded() {
    UUID elsewhere = open();
    sessions.enter(elsewhere, member, away.tenant());
    assertThat(end(home, elsewhere)).isFalse();
    assertThat(sessions.closedIn(elsewhere, member)).isEmpty();
  }

  @Test
  void theDatabaseLetsNobodyEndAnothersSessionWhole() {
    assertThat(
            as(
                home,
                "admin",
                () ->
                    JdbcClient.create(TestDatabase.shared().app())
                        .sql("update app.session set ended_at = now() where id = :session")
                        .param("session", session)
                        .update()))
        .isZero();
  }

  @Test
  void anAdminEndsNoOwnersSession() {
    UserId owner = home.person("owner");
    UUID theirs = sessions.open(owner, Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.7"));
    sessions.enter(theirs, owner, home.tenant());
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> as(home, "admin", () -> list.endOfMember(owner, theirs)));
    assertThat(as(home, "owner", () -> list.endOfMember(owner, theirs))).isTrue();
  }

  @Test
  void whoMayNotManagePeopleMayNotLook() {
    for (String role : List.of("analyst", "viewer")) {
      assertThatExceptionOfType(AccessDeniedException.class)
          .isThrownBy(() -> as(home, role, () -> list.ofMember(member)));
    }
  }

  @Test
  void itIsToldWithWhoseItWas() {
    end(home, session);
    assertThat(events.stream(AuditEvent.class))
        .anySatisfy(event -> {
          assertThat(event.action()).isEqualTo("session.ended");
          assertThat(event.subject()).isEqualTo(session.toString());
          assertThat(event.before()).hasToString("{member=" + member + "}");
        });
  }

  private UUID open() {
    return sessions.open(member, Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.1"));
  }

  private List<UUID> seen(TestPeople tenant) {
    return as(tenant, "admin", () -> list.ofMember(member)).stream().map(OpenSession::id).toList();
  }

  private boolean end(TestPeople tenant, UUID which) {
    return as(tenant, "admin", () -> list.endOfMember(member, which));
  }

  private <T> T as(TestPeople tenant, String role, Callable<T> action) {
    return InTenant.callAs(currentTenant, tenant, role, action);
  }
}
