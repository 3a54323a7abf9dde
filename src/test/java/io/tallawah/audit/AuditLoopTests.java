package io.tallawah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.audit.internal.Anchored;
import io.tallawah.audit.internal.Anchors;
import io.tallawah.audit.internal.AuditFixture;
import io.tallawah.audit.internal.Chains;
import io.tallawah.audit.internal.Retention;
import io.tallawah.audit.internal.Sealer;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

/** What a server does with the log while it serves. */
@TallawahTest
@Import(AuditFixture.class)
class AuditLoopTests {

  /** Stands where it is set; says when the loop has asked it, which is after sealing. */
  private static final class LoopClock extends Clock {

    private final CountDownLatch sealed = new CountDownLatch(1);
    private Instant now = Instant.now();

    @Override
    public Instant instant() {
      if (Thread.currentThread().getName().equals("audit")) {
        sealed.countDown();
      }
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Autowired private AuditFixture fixture;
  @Autowired private Sealer sealer;
  @Autowired private Anchors anchors;
  @Autowired private Retention retention;
  @Autowired private Chains chains;
  @Autowired private SystemIdentity system;
  @Autowired private ConfigurableApplicationContext context;

  private final LoopClock clock = new LoopClock();
  private TenantId tenant;
  private AuditLoop loop;

  @BeforeEach
  void nothingOfOtherTestsWaits() {
    seal();
    tenant = fixture.people().tenant();
    loop = new AuditLoop(sealer, anchors, retention, chains, system, clock, true);
  }

  @Test
  void whatIsWrittenIsSealedWithinFiveSecondsAndAnchoredAtTheEnd() throws Exception {
    fixture.changes(tenant, 3);
    try {
      loop.on(
          new ApplicationReadyEvent(
              new SpringApplication(), new String[0], context, Duration.ZERO));
      assertThat(clock.sealed.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(fixture.chained(tenant)).hasSize(3);
      assertThat(
              fixture
                  .superuser()
                  .sql(
                      """
                      select max(s.sealed_at - l.at) < interval '5 seconds' from app.audit_seal s
                      join app.audit_log l on l.tenant_id = s.tenant_id and l.id = s.entry_id
                      where s.tenant_id = ?\
                      """)
                  .param(tenant.value())
                  .query(Boolean.class)
                  .single())
          .isTrue();
      assertThat(Anchored.ends(anchors, tenant)).isEmpty();
      fixture.changes(tenant, 1);
    } finally {
      loop.close();
    }
    assertThat(fixture.chained(tenant)).as("a stop leaves nothing to seal").hasSize(4);
    assertThat(Anchored.ends(anchors, tenant)).endsWith(4L);
  }

  @Test
  void endsAreWrittenDownEveryFiveMinutes() {
    fixture.changes(tenant, 2);
    turnAfter(Duration.ofMinutes(4));
    assertThat(fixture.chained(tenant)).hasSize(2);
    assertThat(Anchored.ends(anchors, tenant)).isEmpty();
    turnAfter(Duration.ofMinutes(2));
    assertThat(Anchored.ends(anchors, tenant)).containsExactly(2L);
    fixture.changes(tenant, 1);
    turnAfter(Duration.ofMinutes(4));
    assertThat(Anchored.ends(anchors, tenant)).containsExactly(2L);
  }

  @Test
  void atNightWhatWasKeptLongEnoughGoesAndAChainThatFailsHoldsUpNoOther() {
    List<TestPeople> bySlug =
        Stream.of(fixture.people(), fixture.people())
            .sorted(Comparator.comparing(TestPeople::slug))
            .toList();
    TenantId broken = bySlug.getFirst().tenant();
    TenantId later = bySlug.getLast().tenant();
    List.of(tenant, broken, later).forEach(this::age);
    fixture.byHand(
        "insert into app.audit_checkpoint values (:tenant, 2, '\\x00', now(), '\\x00')", broken);
    Trail ours = Trail.of(tenant);
    Trail theirs = Trail.of(later);
    try {
      turnAfter(Duration.ZERO);
      assertThat(ours.added()).as("by day").isEmpty();
      clock.now = tomorrow(LocalTime.of(3, 30));
      turnAfter(Duration.ZERO);
      for (Trail trail : List.of(ours, theirs)) {
        assertThat(trail.added())
            .containsExactly(
                Trail.Entry.change(
                    "audit.expired", null, Map.of(), Map.of("through", 2, "entries", 2)));
      }
      assertThat(fixture.chained(broken)).hasSize(2);
      turnAfter(Duration.ofMinutes(10));
      assertThat(ours.added()).as("once a night").isEmpty();
    } finally {
      for (String table : List.of("audit_checkpoint", "audit_seal", "audit_log")) {
        fixture.byHand("delete from app." + table + " where tenant_id = :tenant", broken);
      }
    }
  }

  /** Gives a tenant two entries that are long past. */
  private void age(TenantId whose) {
    fixture.changes(whose, 2);
    seal();
    fixture.byHand(
        "update app.audit_log set at = at - interval '500 days' where tenant_id = :tenant", whose);
  }

  private void seal() {
    try {
      sealer.sealAll();
    } catch (DataAccessException e) {
      // a chain that another test has broken
    }
  }

  private void turnAfter(Duration time) {
    clock.now = clock.now.plus(time);
    system.runAs("audit log", loop::turn);
  }

  private static Instant tomorrow(LocalTime time) {
    ZoneId here = ZoneId.systemDefault();
    return Instant.now()
        .atZone(here)
        .toLocalDate()
        .plusDays(1)
        .atTime(time)
        .atZone(here)
        .toInstant();
  }
}
