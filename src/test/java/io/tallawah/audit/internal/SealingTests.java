package io.tallawah.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries are written with the act and sealed afterwards, whenever they come. */
@TallawahTest
@Import(AuditFixture.class)
class SealingTests {

  @Autowired private AuditFixture fixture;
  @Autowired private Sealer sealer;
  @Autowired private Verifier verifier;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private PlatformScope platformScope;
  @Autowired private TransactionTemplate transactions;
  @Autowired private PlatformTransactionManager manager;
  @Autowired private ApplicationEventPublisher events;

  @Autowired
  @Qualifier("ownerDataSource")
  private DataSource owner;

  private TenantId tenant;

  @BeforeEach
  void aTenant() {
    tenant = fixture.people().tenant();
  }

  @Test
  void anActThatIsRolledBackLeavesNoEntry() {
    currentTenant.runAs(
        tenant,
        () ->
            transactions.executeWithoutResult(status -> {
              events.publishEvent(AuditEvent.of("budget.removed", "b-1"));
              status.setRollbackOnly();
            }));
    assertThat(actions()).isEmpty();
  }

  @Test
  void anEntryThatIsSaidToWaitThoughItIsSealedHoldsNothingUp() {
    fixture.changes(tenant, 3);
    sealer.seal(Chain.of(tenant));
    fixture.byHand(
        "insert into app.audit_pending select tenant_id, id from app.audit_log where tenant_id = :tenant",
        tenant);
    fixture.changes(tenant, 1);
    sealer.seal(Chain.of(tenant));
    assertThat(fixture.chained(tenant)).hasSize(4).doesNotHaveDuplicates();
    Verifier.Outcome outcome = verifier.verify(Chain.of(tenant), List.of());
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.waiting()).isZero();
  }

  @Test
  void aChainThatCannotBeSealedHoldsUpNoOther() {
    TenantId broken = fixture.people().tenant();
    fixture.changes(broken, 1);
    sealer.seal(Chain.of(broken));
    fixture.byHand(
        "update app.audit_seal set seq = " + Long.MAX_VALUE + " where tenant_id = :tenant", broken);
    fixture.changes(broken, 1);
    fixture.changes(tenant, 2);
    try {
      assertThatThrownBy(sealer::sealAll).isInstanceOf(DataAccessException.class);
      assertThat(fixture.chained(tenant)).hasSize(2);
    } finally {
      fixture.byHand("delete from app.audit_pending where tenant_id = :tenant", broken);
    }
  }

  @Test
  void anActOfTheDatabasesOwnerCarriesItsEntryToo() {
    TransactionTemplate owners = new TransactionTemplate(new JdbcTransactionManager(owner));
    currentTenant.runAs(
        tenant,
        () -> {
          owners.executeWithoutResult(
              status -> events.publishEvent(AuditEvent.of("tenant.renamed", "t")));
          owners.executeWithoutResult(status -> {
            events.publishEvent(AuditEvent.of("tenant.suspended", "t"));
            status.setRollbackOnly();
          });
        });
    assertThat(actions()).containsExactly("tenant.renamed");
  }

  @Test
  void aReadIsWrittenWithoutATransactionAndInOneThatOnlyReads() {
    TransactionTemplate reading = new TransactionTemplate(manager);
    reading.setReadOnly(true);
    currentTenant.runAs(
        tenant,
        () -> {
          events.publishEvent(AuditEvent.read("view.opened", "campaigns", Map.of()));
          reading.executeWithoutResult(
              status -> events.publishEvent(AuditEvent.read("api.read", "campaigns", Map.of())));
        });
    assertThat(actions()).containsExactlyInAnyOrder("view.opened", "api.read");
  }

  @Test
  void outsideEveryTenantTheEntryIsThePlatforms() {
    String subject = UUID.randomUUID().toString();
    events.publishEvent(AuditEvent.of("sign_in.refused", subject));
    currentTenant.runAs(
        tenant,
        () ->
            platformScope.call(() -> {
              events.publishEvent(AuditEvent.of("tenant.opened", subject));
              return true;
            }));
    sealer.seal(Chain.PLATFORM);
    assertThat(actions()).isEmpty();
    assertThat(
            fixture
                .superuser()
                .sql(
                    """
                    select l.action from app.platform_audit_log l
                    join app.platform_audit_seal s on s.entry_id = l.id where l.subject = ? order by s.seq\
                    """)
                .param(subject)
                .query(String.class)
                .list())
        .containsExactly("sign_in.refused", "tenant.opened");
    assertThat(verifier.verify(Chain.PLATFORM, List.of()).faults()).isEmpty();
  }

  @Test
  void anEntryThatCommitsAfterNewerOnesWereSealedIsSealedAfterwards() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> late =
          thread.submit(() ->
              currentTenant.runAs(
                  tenant,
                  () ->
                      transactions.executeWithoutResult(status -> {
                        events.publishEvent(AuditEvent.of("budget.late", null));
                        written.countDown();
                        await(mayCommit);
                      })));
      await(written);
      fixture.change(tenant, 1, 2);
      sealer.seal(Chain.of(tenant));
      assertThat(fixture.chained(tenant)).hasSize(1);
      mayCommit.countDown();
      late.get();
    }
    sealer.seal(Chain.of(tenant));
    assertThat(fixture.chained(tenant)).hasSize(2);
    assertThat(verifier.verify(Chain.of(tenant), List.of()).faults()).isEmpty();
  }

  @Test
  void manyWritersAndSealersMakeOneChain() throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(() -> {
        fixture.changes(tenant, 50);
        return true;
      });
      all.add(() -> {
        for (int turn = 0; turn < 25; turn++) {
          sealer.seal(Chain.of(tenant));
        }
        return true;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      for (Future<Boolean> one : threads.invokeAll(all)) {
        one.get();
      }
    }
    sealer.seal(Chain.of(tenant));
    Verifier.Outcome outcome = verifier.verify(Chain.of(tenant), List.of());
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.seq()).isEqualTo(200);
    assertThat(outcome.waiting()).isZero();
  }

  @Test
  void theApplicationMayAddAndReadAndNothingElse() {
    JdbcClient superuser = fixture.superuser();
    for (String table :
        List.of(
            "app.audit_log",
            "app.audit_seal",
            "app.audit_checkpoint",
            "app.platform_audit_log",
            "app.platform_audit_seal",
            "app.platform_audit_checkpoint")) {
      assertThat(
              superuser
                  .sql(
                      """
                      select r.rolname || ' ' || p from pg_roles r,
                        unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p
                      where r.rolname in ('tallawah_app', 'tallawah_loader', 'tallawah_dbt', 'tallawah_bi')
                      and has_table_privilege(r.rolname, '%s', p)\
                      """
                          .formatted(table))
                  .query(String.class)
                  .list())
          .describedAs(table)
          .isEmpty();
    }
    fixture.change(tenant, 1, 2);
    JdbcClient app = JdbcClient.create(TestDatabase.shared().app());
    assertThatThrownBy(() -> app.sql("delete from app.audit_log").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private List<String> actions() {
    return fixture
        .superuser()
        .sql("select action from app.audit_log where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .query(String.class)
        .list();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
