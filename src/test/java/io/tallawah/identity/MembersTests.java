package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@TallawahTest
@RecordApplicationEvents
class MembersTests {

  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired Members members;
  @Autowired Roles roles;
  @Autowired Memberships memberships;
  @Autowired ApiKeys keys;
  @Autowired Sessions sessions;
  @Autowired ApplicationEvents events;

  private TestPeople people;

  @BeforeEach
  void aTenant() {
    people = new TestPeople(provisioning);
    Stream.of("owner", "admin", "analyst", "viewer").forEach(people::person);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void membersOfThisTenantAloneAreListed() {
    new TestPeople(provisioning).person("owner");
    assertThat(as("admin", members::all))
        .extracting(Member::email)
        .containsExactlyInAnyOrder(
            people.email("owner"),
            people.email("admin"),
            people.email("analyst"),
            people.email("viewer"));
  }

  @Test
  void aPersonOfAnotherTenantIsNotFound() {
    UserId other = new TestPeople(provisioning).person("viewer");
    assertThat(as("owner", () -> members.find(other))).isEmpty();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> as("owner", () -> members.assign(other, Set.of("viewer"))));
  }

  @Test
  void nobodyGrantsWhatTheyLack() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () -> as("admin", () -> members.assign(people.person("viewer"), Set.of("owner"))));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () -> as("admin", () -> roles.define("boss", List.of(Permission.MANAGE_OWNERS))));
    assertThat(as("owner", () -> members.assign(people.person("viewer"), Set.of("owner"))).roles())
        .containsExactly("owner");
  }

  /** A role that can more than an admin is changed and removed by who has all of it. */
  @Test
  void nobodyTakesAwayWhatTheyLack() {
    String mighty = "deputy";
    as("owner", () -> roles.define(mighty, List.of(Permission.MANAGE_OWNERS)));
    for (Callable<?> change :
        List.<Callable<?>>of(
            () -> roles.change(mighty, List.of(Permission.VIEW_DATA)), () -> removed(mighty))) {
      assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as("admin", change));
    }
    assertThat(as("owner", () -> roles.find(mighty)).orElseThrow().permissions())
        .containsExactly(Permission.MANAGE_OWNERS);

    as("owner", () -> roles.change(mighty, List.of(Permission.VIEW_DATA)));
    assertThat(as("admin", () -> removed(mighty))).as("an admin has all of it now").isTrue();
  }

  @Test
  void aRoleIsNotMadeMightierThanWhoChangesIt() {
    as("admin", () -> roles.define("helper", List.of(Permission.VIEW_DATA)));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () -> as("admin", () -> roles.change("helper", List.of(Permission.MANAGE_OWNERS))));
    assertThat(as("admin", () -> roles.find("helper")).orElseThrow().permissions())
        .containsExactly(Permission.VIEW_DATA);
  }

  @Test
  void anAdminChangesNoOwner() {
    UserId owner = people.person("owner");
    for (Callable<?> change :
        List.<Callable<?>>of(
            () -> members.assign(owner, Set.of("owner", "viewer")),
            () -> members.deactivate(owner))) {
      assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as("admin", change));
    }
  }

  @Test
  void whoMayNotManageUsersMayNotLook() {
    for (String role : List.of("analyst", "viewer")) {
      assertThatExceptionOfType(AccessDeniedException.class)
          .isThrownBy(() -> as(role, members::all));
    }
  }

  @Test
  void theLastOwnerStays() {
    UserId owner = people.person("owner");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> as("owner", () -> members.assign(owner, Set.of("admin"))))
        .withMessageContaining("owner");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> as("owner", () -> members.deactivate(owner)));
    assertThat(activeOwners()).isEqualTo(1);
  }

  @Test
  void ofTwoOwnersWhoRemoveEachOtherOneStays() throws Exception {
    for (int round = 0; round < 10; round++) {
      TestPeople pair = new TestPeople(provisioning);
      UserId one = pair.person("owner");
      UserId other = pair.user("second");
      provisioning.member(pair.tenant(), other, "owner");
      CyclicBarrier together = new CyclicBarrier(2);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<Future<Boolean>> outcomes =
            List.of(
                threads.submit(() -> removes(pair, one, other, together)),
                threads.submit(() -> removes(pair, other, one, together)));
        assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
            .containsExactlyInAnyOrder(true, false);
      }
      assertThat(owners(pair)).isEqualTo(1);
    }
  }

  @Test
  void deactivatingEndsTheMembershipAndNotTheAccount() {
    TestPeople elsewhere = new TestPeople(provisioning);
    UserId analyst = people.person("analyst");
    provisioning.member(elsewhere.tenant(), analyst, "viewer");

    assertThat(as("admin", () -> members.deactivate(analyst)).active()).isFalse();

    assertThat(memberships.of(analyst))
        .extracting(Membership::tenant)
        .containsExactly(elsewhere.tenant());
    assertThat(as("admin", () -> members.reactivate(analyst)).roles()).containsExactly("analyst");
    assertThat(memberships.in(analyst, people.tenant())).isPresent();
  }

  @Test
  void whatAMemberHadBeforeStaysDeadWhenTheMembershipBeginsAgain() {
    UserId analyst = people.person("analyst");
    ApiKeys.Made key =
        as(
            "analyst",
            () ->
                keys.make(
                    "before",
                    Set.of(Permission.VIEW_DATA),
                    Instant.now().plus(Duration.ofDays(1))));
    UUID session = SignedIn.session(sessions, analyst);
    sessions.enter(session, analyst, people.tenant());

    as("admin", () -> members.deactivate(analyst));
    as("admin", () -> members.reactivate(analyst));

    assertThat(
            JdbcClient.create(TestDatabase.shared().superuser())
                .sql("select revoked_at is not null from app.api_key where id = ?")
                .param(key.key().id())
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(sessions.closedIn(session, analyst)).containsExactly(people.tenant());
    assertThat(sessions.alive(session, analyst, true)).isFalse();
    UUID anew = SignedIn.session(sessions, analyst);
    sessions.enter(anew, analyst, people.tenant());
    assertThat(sessions.alive(anew, analyst, true)).isTrue();
  }

  @Test
  void aCustomRoleAllowsWhatItSaysAndIsFollowed() {
    as("admin", () -> roles.define("uploader", List.of(Permission.LAND_DATA)));
    as("admin", () -> members.assign(people.person("viewer"), Set.of("uploader")));
    assertThat(memberships.in(people.person("viewer"), people.tenant()).orElseThrow().permissions())
        .containsExactly(Permission.LAND_DATA);

    as("admin", () -> roles.change("uploader", List.of(Permission.VIEW_DATA)));
    memberships.forget(people.person("viewer"));
    assertThat(memberships.in(people.person("viewer"), people.tenant()).orElseThrow().permissions())
        .containsExactly(Permission.VIEW_DATA);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> as("admin", () -> removed("uploader")));
  }

  @Test
  void builtInRolesAreTheProductsForTheServiceAndForTheDatabase() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> as("owner", () -> roles.change("viewer", List.of(Permission.LAND_DATA))));
    JdbcClient app = JdbcClient.create(TestDatabase.shared().app());
    assertThatThrownBy(() -> app.sql("update app.role set built_in = false").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void everyChangeIsToldWithBeforeAndAfter() {
    as("owner", () -> members.assign(people.person("viewer"), Set.of("analyst")));
    assertThat(events.stream(AuditEvent.class))
        .anySatisfy(event -> {
          assertThat(event.action()).isEqualTo("member.roles_changed");
          assertThat(event.subject()).isEqualTo(people.person("viewer").toString());
          assertThat(event.before()).hasToString("{roles=[viewer]}");
          assertThat(event.after()).hasToString("{roles=[analyst]}");
        });
  }

  private boolean removed(String role) {
    roles.remove(role);
    return true;
  }

  private boolean removes(TestPeople pair, UserId actor, UserId target, CyclicBarrier together)
      throws Exception {
    SignedIn.as(actor, "owner@" + pair.slug() + ".example");
    together.await();
    try {
      InTenant.call(currentTenant, pair.tenant(), () -> members.deactivate(target));
      return true;
    } catch (ProblemException | AccessDeniedException e) {
      return false;
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private long activeOwners() {
    return owners(people);
  }

  private static long owners(TestPeople tenant) {
    return JdbcClient.create(TestDatabase.shared().superuser())
        .sql(
            "select count(*) from app.user_role where tenant_id = :tenant and role = 'owner' and ended_at is null")
        .param("tenant", tenant.tenant().value())
        .query(Long.class)
        .single();
  }

  private <T> T as(String role, Callable<T> action) {
    return InTenant.callAs(currentTenant, people, role, action);
  }
}
