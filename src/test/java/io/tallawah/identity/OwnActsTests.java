package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a person changes about their account and the log's entries of it are one transaction. */
@TallawahTest
class OwnActsTests {

  private static final String NEW_PASSWORD = "seven purple turtles hum";

  /** Fails an act in one tenant, after its entry was written. */
  static class Stumble {
    private @Nullable UserId over;
    private int tenants;

    @EventListener
    void on(AuditEvent event) {
      if (over != null && over.toString().equals(event.subject()) && ++tenants == 2) {
        throw new IllegalStateException("the second tenant's entry can't be written");
      }
    }
  }

  @TestConfiguration
  static class Listeners {
    @Bean
    Stumble stumble() {
      return new Stumble();
    }
  }

  @Autowired Provisioning provisioning;
  @Autowired OwnAccount account;
  @Autowired Sessions sessions;
  @Autowired SessionList list;
  @Autowired Notices notices;
  @Autowired SignIn signIn;
  @Autowired Stumble stumble;

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.shared().superuser());
  private TestPeople home;
  private TestPeople away;
  private SignedInUser person;
  private UUID session;

  @BeforeEach
  void someoneOfTwoTenants() {
    stumble.over = null;
    stumble.tenants = 0;
    home = new TestPeople(provisioning);
    away = new TestPeople(provisioning);
    String email = "real@" + home.slug() + ".example";
    UserId id =
        provisioning.user(new Provisioning.NewUser(email, "Real", TestPeople.PASSWORD, false));
    provisioning.member(home.tenant(), id, "viewer");
    provisioning.member(away.tenant(), id, "viewer");
    person = new SignedInUser(id, email, "Real", false, false);
    session = sessions.open(id, Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.1"));
    SignedIn.in(person, session);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aNewPasswordStandsInTheLogsOfAllTheirTenants() {
    account.changePassword(NEW_PASSWORD);
    for (TestPeople tenant : List.of(home, away)) {
      assertThat(entries(tenant.tenant(), "password.changed", person.id().toString())).isEqualTo(1);
    }
    assertThat(accepts(NEW_PASSWORD)).isTrue();
  }

  @Test
  void whatCanNotBeWrittenInOneTenantIsNotDone() {
    UUID other = sessions.open(person.id(), Sessions.Kind.API, new Device("Browser", "192.0.2.1"));
    stumble.over = person.id();

    assertThatThrownBy(() -> account.changePassword(NEW_PASSWORD))
        .hasMessageContaining("can't be written");

    stumble.over = null;
    assertThat(accepts(NEW_PASSWORD)).isFalse();
    assertThat(accepts(TestPeople.PASSWORD)).isTrue();
    assertThat(notices.own()).isEmpty();
    assertThat(sessions.alive(other, person.id(), true)).isTrue();
    for (TestPeople tenant : List.of(home, away)) {
      assertThat(entries(tenant.tenant(), "password.changed", person.id().toString())).isZero();
    }
  }

  @Test
  void endingOnesOwnSessionStandsInAllLogsToo() {
    UUID other = sessions.open(person.id(), Sessions.Kind.API, new Device("Browser", "192.0.2.1"));
    assertThat(list.end(other)).isTrue();
    assertThat(list.end(other)).isFalse();
    for (TestPeople tenant : List.of(home, away)) {
      assertThat(entries(tenant.tenant(), "session.ended", other.toString())).isEqualTo(1);
    }
    assertThat(sessions.alive(other, person.id(), true)).isFalse();
  }

  @Test
  void whoHasNoTenantIsToldToThePlatformsLog() {
    UserId nobody = home.user("nobody");
    UUID own = sessions.open(nobody, Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.1"));
    SignedIn.in(
        new SignedInUser(nobody, "nobody@" + home.slug() + ".example", "N", true, false), own);
    account.changePassword(NEW_PASSWORD);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from app.platform_audit_log
                    where action = 'password.changed' and subject = :subject\
                    """)
                .param("subject", nobody.toString())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void anApiKeyChangesNothingOfItsMakersAccount() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new ApiKeyAuthentication(
                person, home.tenant(), UUID.randomUUID(), "key", Set.of("data:view")));
    for (Runnable act :
        List.<Runnable>of(
            () -> account.changePassword(NEW_PASSWORD),
            () -> account.confirm(TestPeople.PASSWORD, null, "192.0.2.1"),
            account::beginFactor,
            () -> account.confirmFactor("000000"),
            account::removeFactor,
            account::newRecoveryCodes,
            list::own,
            () -> list.end(session))) {
      assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
    }
    assertThat(accepts(TestPeople.PASSWORD)).isTrue();
  }

  private boolean accepts(String password) {
    return signIn.attempt(person.email(), password, null, "192.0.2.1")
        instanceof SignIn.Outcome.Accepted;
  }

  private long entries(TenantId tenant, String action, String subject) {
    return jdbc.sql(
            """
            select count(*) from app.audit_log
            where tenant_id = :tenant and action = :action and subject = :subject\
            """)
        .param("tenant", tenant.value())
        .param("action", action)
        .param("subject", subject)
        .query(Long.class)
        .single();
  }
}
