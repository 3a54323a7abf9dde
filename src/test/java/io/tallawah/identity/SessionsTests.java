package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TallawahTest
class SessionsTests {

  @Autowired Provisioning provisioning;
  @Autowired Sessions sessions;

  private TestPeople people;
  private UUID session;

  @BeforeEach
  void anOpenSession() {
    people = new TestPeople(provisioning);
    session =
        sessions.open(
            people.person("viewer"), Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.1"));
  }

  @Test
  void aSessionGoesOnWhileItIsUsed() {
    assertThat(alive()).isTrue();
  }

  @Test
  void aSessionIsItsPersonsOnly() {
    assertThat(sessions.alive(session, people.person("owner"), true)).isFalse();
  }

  @Test
  void anIdleSessionEndsEvenIfItsTabsSayThatTheyAreOpen() {
    change("last_seen = now() - idle + interval '1 minute'");
    assertThat(sessions.alive(session, people.person("viewer"), false)).isTrue();
    change("last_seen = last_seen - interval '2 minutes'");
    assertThat(alive()).isFalse();
  }

  @Test
  void usingItKeepsItFromBeingIdle() {
    change("last_seen = now() - idle + interval '1 minute'");
    assertThat(alive()).isTrue();
    change("last_seen = last_seen - interval '2 minutes'");
    assertThat(alive()).isTrue();
  }

  @Test
  void aSessionEndsAfterItsLongestTime() {
    change("ends_at = now()");
    assertThat(alive()).isFalse();
  }

  @Test
  void aSessionEndsWithItsPerson() {
    sql(
        "update app.user_account set status = 'deactivated' where id = '%s'"
            .formatted(people.person("viewer")));
    assertThat(alive()).isFalse();
  }

  @Test
  void aSessionEndsWithTheLastMembershipItWasUsedIn() {
    sessions.enter(session, people.person("viewer"), people.tenant());
    assertThat(alive()).isTrue();
    sql("delete from app.user_role where user_id = '%s'".formatted(people.person("viewer")));
    assertThat(alive()).isFalse();
  }

  @Test
  void aPersonEndsTheirOwnAndNobodyElses() {
    sessions.end(session, people.person("owner"), "test");
    assertThat(alive()).isTrue();
    sessions.end(session, people.person("viewer"), "test");
    assertThat(sessions.alive(session, people.person("viewer"), true)).isFalse();
  }

  private boolean alive() {
    sessions.forget(session);
    return sessions.alive(session, people.person("viewer"), true);
  }

  private void change(String change) {
    sql("update app.session set %s where id = '%s'".formatted(change, session));
    sessions.forget(session);
  }

  private static void sql(String statement) {
    JdbcClient.create(TestDatabase.shared().owner()).sql(statement).update();
  }
}
