package io.tallawah.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.audit.AuditVerification;
import io.tallawah.identity.Operators;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SignedIn;
import io.tallawah.identity.TestPeople;
import io.tallawah.operator.internal.ErasureLoop;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TenantLog;
import io.tallawah.testing.TestDatabase;
import io.tallawah.testing.Trail;
import io.tallawah.testing.Trail.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** The two steps of a deletion, and what becomes of the tenant. */
@TallawahTest
class TenantDeletionsTests {

  @Autowired Provisioning provisioning;
  @Autowired Operators operators;
  @Autowired TenantDeletions deletions;
  @Autowired ErasureLoop erasures;
  @Autowired AuditVerification verification;

  private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
  private TestPeople people;
  private UserId first;
  private UserId second;

  @BeforeEach
  void twoOperatorsAndATenant() {
    people = new TestPeople(provisioning);
    people.person("owner");
    first = operator("first");
    second = operator("second");
    as(first);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void onlyASuspendedTenantIsScheduledAndItsSlugIsTyped() {
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> schedule(people.slug(), 7));
    operators.suspend(people.tenant());
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> schedule("another", 7));
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> schedule(people.slug(), 6));

    schedule(people.slug(), 7);

    assertThat(deletion().state(Instant.now())).isEqualTo(Deletion.State.WAITING);
    assertThatExceptionOfType(ProblemException.class)
        .as("there is one already")
        .isThrownBy(() -> schedule(people.slug(), 7));
  }

  @Test
  void oneThatIsToBeDeletedStaysSuspendedUntilItIsCalledOff() {
    scheduled();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> operators.reinstate(people.tenant()));

    deletions.cancel(deletion().id());
    operators.reinstate(people.tenant());

    assertThat(deletions.of(people.tenant())).isEmpty();
    assertThat(TenantLog.actions(people.tenant()))
        .as("its members see it in their own log")
        .containsSequence(
            "tenant.suspended",
            "tenant.deletion_scheduled",
            "tenant.deletion_cancelled",
            "tenant.reinstated");
  }

  @Test
  void itIsConfirmedAfterTheWaitByAnotherOperator() {
    scheduled();
    as(second);
    assertRefused("The waiting period goes on.", people.slug());
    due();
    assertRefused("That is not the tenant's slug.", "another");
    as(first);
    assertThat(deletion().needsAnother()).isTrue();
    assertRefused("You scheduled this deletion yourself.", people.slug());

    as(second);
    deletions.confirm(deletion().id(), people.slug());

    assertThat(deletion().state(Instant.now())).isEqualTo(Deletion.State.RUNNING);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> deletions.cancel(deletion().id()));
  }

  @Test
  void eachStepStandsInThePlatformsLog() {
    operators.suspend(people.tenant());
    Trail trail = Trail.ofPlatform(people.tenant());
    schedule(people.slug(), 7);
    assertThat(trail.added())
        .containsExactly(
            Entry.change(
                "tenant.deletion_scheduled",
                people.tenant(),
                Map.of(),
                Map.of(
                    "slug", people.slug(),
                    "reason", "They left us",
                    "due_at", deletion().dueAt().toString())));
    deletions.cancel(deletion().id());
    assertThat(trail.added())
        .containsExactly(Entry.of("tenant.deletion_cancelled", people.tenant()));
    schedule(people.slug(), 7);
    due();
    trail.added();
    as(second);
    deletions.confirm(deletion().id(), people.slug());
    assertThat(trail.added())
        .containsExactly(
            Entry.change(
                "tenant.deletion_confirmed",
                people.tenant(),
                Map.of(),
                Map.of("slug", people.slug())));
  }

  @Test
  void aConfirmedDeletionRemovesTheTenantAndThePlatformsLogKeepsIt() {
    scheduled();
    due();
    as(second);
    deletions.confirm(deletion().id(), people.slug());

    erasures.turn();
    erasures.turn();

    assertThat(operators.find(people.tenant())).isEmpty();
    assertThat(deletion().state(Instant.now())).isEqualTo(Deletion.State.DONE);
    assertThat(provisioning.findUser("owner@" + people.slug() + ".example")).isEmpty();
    Map<String, Object> entry =
        superuser
            .sql(
                """
                select actor_name, after ->> 'confirmed_by' as confirmed, (after ->> 'audit_chain_entries')::int > 0 as entries,
                  after -> 'removed' @> '["accounts 1"]' as accounts
                from app.platform_audit_log where action = 'tenant.deleted' and subject = ?\
                """)
            .param(people.tenant().toString())
            .query()
            .singleRow();
    assertThat(entry)
        .containsEntry("actor_name", "tenant deletion")
        .containsEntry("confirmed", email("second"))
        .containsEntry("accounts", true);
    assertThat(verification.verify())
        .flatExtracting(AuditVerification.Report::faults)
        .extracting(AuditVerification.Finding::words)
        .noneMatch(words -> words.contains(people.tenant().toString()));
  }

  @Test
  void nobodyElseDeletes() {
    operators.suspend(people.tenant());
    SignedIn.as(people.person("owner"), people.email("owner"));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> schedule(people.slug(), 7));
    UserId nobody = people.user("nobody");
    List<String> claims =
        superuser
            .sql("select app.confirm_deletion(?, gen_random_uuid(), 'x')")
            .param(nobody.value())
            .query(String.class)
            .list();
    assertThat(claims).containsExactly("gone");
  }

  private void assertRefused(String sentence, String slug) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> deletions.confirm(deletion().id(), slug))
        .withMessage(sentence);
  }

  private void scheduled() {
    operators.suspend(people.tenant());
    schedule(people.slug(), 7);
  }

  private void schedule(String slug, int days) {
    deletions.schedule(people.tenant(), slug, "They left us", days);
  }

  private Deletion deletion() {
    return deletions.of(people.tenant()).orElseThrow();
  }

  private void due() {
    superuser
        .sql("update app.tenant_deletion set due_at = now() where deleted_tenant = ?")
        .param(people.tenant().value())
        .update();
  }

  private UserId operator(String name) {
    UserId user = people.user(name);
    provisioning.operator(user);
    return user;
  }

  private void as(UserId operator) {
    SignedIn.asOperator(operator, email(operator.equals(first) ? "first" : "second"));
  }

  private String email(String name) {
    return name + "@" + people.slug() + ".example";
  }
}
