package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Permission;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.Trail;
import io.tallawah.testing.Trail.Entry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts about people, and the entry that each leaves: exactly one, with before and after. */
@TallawahTest
class AuditedActsTests extends LinkScene {

  private static final String HERE = "192.0.2.1";
  private static final Map<String, Object> NONE = Map.of();

  /** An act, and what it leaves, told of what it answers. */
  private record Act<T>(Callable<T> does, Function<T, Entry> leaves) {}

  @Autowired Roles roles;
  @Autowired ApiKeys keys;
  @Autowired Sessions sessions;
  @Autowired OwnAccount account;
  @Autowired RefreshTokens refreshTokens;
  @Autowired SignInThrottle throttle;
  @Autowired Operators operators;
  @Autowired Support support;

  @Test
  void rolesMembersAndInvitations() throws Exception {
    UserId viewer = people.person("viewer");
    String list = "permissions";
    leaveTheirEntries(
        act(
            () -> as("owner", () -> roles.define("picker", List.of(Permission.VIEW_DATA))),
            Entry.change("role.defined", "picker", NONE, one(list, Permission.VIEW_DATA))),
        act(
            () -> as("owner", () -> roles.change("picker", List.of(Permission.LAND_DATA))),
            Entry.change(
                "role.changed",
                "picker",
                one(list, Permission.VIEW_DATA),
                one(list, Permission.LAND_DATA))),
        act(
            () -> as("owner", () -> done(() -> roles.remove("picker"))),
            Entry.change("role.removed", "picker", one(list, Permission.LAND_DATA), NONE)),
        act(
            () -> as("admin", () -> members.assign(viewer, Set.of("analyst"))),
            Entry.change(
                "member.roles_changed", viewer, one("roles", "viewer"), one("roles", "analyst"))),
        act(
            () -> as("admin", () -> members.deactivate(viewer)),
            Entry.change("member.deactivated", viewer, one("roles", "analyst"), none("roles"))),
        act(
            () -> as("admin", () -> members.reactivate(viewer)),
            Entry.change("member.reactivated", viewer, none("roles"), one("roles", "analyst"))),
        act(
            () -> as("admin", () -> invitations.invite(invited, "viewer")),
            Entry.change("invitation.sent", invited, NONE, Map.of("role", "viewer"))),
        act(
            () -> as("admin", () -> invitations.resend(invitation())),
            Entry.of("invitation.resent", invited)),
        act(
            () -> as("admin", () -> done(() -> invitations.revoke(invitation()))),
            Entry.of("invitation.revoked", invited)));
  }

  @Test
  void keysLinksAndSessions() throws Exception {
    UserId viewer = people.person("viewer");
    Instant end = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    UUID session = sessions.open(viewer, Sessions.Kind.API, new Device("Program", HERE));
    String token = refreshTokens.issue(session, viewer, people.tenant());
    refreshTokens.take(token);
    jdbc.sql(
            """
            update app.refresh_token set consumed_at = now() - interval '11 seconds'
            where session_id = ? and consumed_at is not null\
            """)
        .param(session)
        .update();
    leaveTheirEntries(
        new Act<>(
            () -> withSession("admin", () -> keys.make("k", Set.of(Permission.VIEW_DATA), end)),
            made ->
                Entry.change(
                    "api_key.created",
                    made.key().id(),
                    NONE,
                    Map.of(
                        "name", "k",
                        "scopes", List.of(Permission.VIEW_DATA),
                        "expires_at", end.toString()))),
        new Act<>(
            () ->
                withSession(
                    "admin",
                    () -> {
                      UUID key = keys.own().getFirst().id();
                      keys.revoke(key);
                      return key;
                    }),
            key -> Entry.of("api_key.revoked", key)),
        act(
            () -> as("admin", () -> resets.linkFor(viewer)),
            Entry.of("password.reset_link_shown", viewer)),
        act(() -> refreshTokens.take(token), Entry.of("session.reuse_detected", session)));
  }

  @Test
  void factorsOfOnesOwn() throws Exception {
    String email = "real@" + people.slug() + ".example";
    UserId id =
        provisioning.user(new Provisioning.NewUser(email, "Real", TestPeople.PASSWORD, false));
    provisioning.member(people.tenant(), id, "viewer");
    UUID session = SignedIn.session(sessions, id);
    SignedIn.in(new SignedInUser(id, email, "Real", false, false), session);
    SecondFactors.Enrolment enrolment = account.beginFactor();
    leaveTheirEntries(
        act(
            () -> account.confirmFactor(SecondFactorScene.now(enrolment)),
            Entry.of("factor.added", id)),
        act(account::newRecoveryCodes, Entry.of("factor.recovery_codes_made", id)),
        act(() -> done(account::removeFactor), Entry.of("factor.removed", id)));
  }

  @Test
  void aThrottledSignInOnceInAWindow() throws Exception {
    String email = people.email("viewer");
    String there = HERE + "-" + people.slug();
    for (int i = 0; i < SignInThrottle.ACCOUNT_AT_ADDRESS; i++) {
      throttle.begin(email, there);
    }
    leaveTheirEntries(
        act(
            () -> signIn.attempt(email, TestPeople.PASSWORD, null, there),
            Entry.change(
                "sign_in.throttled", people.person("viewer"), NONE, Map.of("email", email))));
    Trail trail = Trail.of(people.tenant());
    signIn.attempt(email, TestPeople.PASSWORD, null, there);
    assertThat(trail.added()).isEmpty();
  }

  @Test
  void whatAnOperatorDoesStandsInThePlatformsLog() {
    UserId operator = people.user("operator");
    provisioning.operator(operator);
    SignedIn.asOperator(
        operator, "operator@" + people.slug() + ".example", SignedIn.session(sessions, operator));
    String slug = "a" + UUID.randomUUID().toString().substring(0, 12);
    Trail made = Trail.ofPlatform(slug);
    operators.onboard(
        new Provisioning.NewTenant(
            slug,
            "Onboarded",
            ZoneId.of("UTC"),
            Currency.getInstance("JMD"),
            DayOfWeek.MONDAY,
            false),
        RegionSets.USUAL,
        "first@" + slug + ".example");
    assertThat(made.added())
        .containsExactly(Entry.change("tenant.onboarded", slug, NONE, Map.of("name", "Onboarded")));

    Trail about = Trail.ofPlatform(people.tenant());
    support.begin(
        people.tenant(), new Support.Wanted("viewer", false, "They asked", Duration.ofHours(1)));
    assertThat(about.added())
        .containsExactly(
            Entry.change(
                "support.asked",
                people.tenant(),
                NONE,
                Map.of("role", "viewer", "reason", "They asked", "minutes", 60)));
  }

  private void leaveTheirEntries(Act<?>... acts) throws Exception {
    Trail trail = Trail.of(people.tenant());
    for (Act<?> act : acts) {
      leavesItsEntry(trail, act);
    }
  }

  private static <T> void leavesItsEntry(Trail trail, Act<T> act) throws Exception {
    T answer = act.does().call();
    assertThat(trail.added()).containsExactly(act.leaves().apply(answer));
  }

  private static <T> Act<T> act(Callable<T> does, Entry leaves) {
    return new Act<>(does, answer -> leaves);
  }

  private <T> T withSession(String role, Callable<T> act) {
    UserId person = people.person(role);
    return as(
        role,
        () -> {
          SignedIn.in(
              new SignedInUser(person, people.email(role), role, false, false),
              SignedIn.session(sessions, person));
          return act.call();
        });
  }

  private UUID invitation() {
    return invitations.all().getFirst().id();
  }

  private static Map<String, Object> one(String field, String value) {
    return Map.of(field, List.of(value));
  }

  private static Map<String, Object> none(String field) {
    return Map.of(field, List.of());
  }

  private static boolean done(Runnable act) {
    act.run();
    return true;
  }
}
