package io.tallawah.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.audit.internal.Fault.Kind;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was kept long enough goes, and what is left can still be checked. */
@TallawahTest
@Import(AuditFixture.class)
class RetentionTests {

  @Autowired private AuditFixture fixture;
  @Autowired private Sealer sealer;
  @Autowired private Verifier verifier;
  @Autowired private JdbcClient jdbc;
  @Autowired private Scopes scopes;
  @Autowired private Codes codes;
  @Autowired private EntryWriter writer;
  @Autowired private ApplicationEventPublisher events;

  private TenantId tenant;
  private Chain chain;

  @BeforeEach
  void oldEntriesAndNewOnes() {
    tenant = fixture.people().tenant();
    chain = Chain.of(tenant);
    for (int days : List.of(500, 450, 401)) {
      EntryWriter then = writer.at(clock(-days));
      scopes.in(
          chain,
          () -> {
            StoredEntry entry =
                then.entryOf(io.tallawah.shared.AuditEvent.of("budget.old", "d" + days));
            return then.write(
                (sql, values) -> jdbc.sql(sql).params(values).update(), chain, entry, false);
          });
    }
    sealer.seal(chain);
    fixture.changes(tenant, 4);
    sealer.seal(chain);
  }

  @Test
  void theBeginningGoesAndLeavesACheckpoint() {
    Trail trail = Trail.of(tenant);
    assertThat(retention(400, 0).expire(chain)).isEqualTo(3);
    assertThat(trail.added())
        .containsExactly(
            Trail.Entry.change(
                "audit.expired", null, Map.of(), Map.of("through", 3, "entries", 3)));
    sealer.seal(chain);
    Verifier.Outcome outcome = verifier.verify(chain, List.of());
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.entries()).isEqualTo(5); // four, and that three were removed
    assertThat(outcome.seq()).isEqualTo(8);
    assertThat(retention(400, 0).expire(chain)).isZero();
  }

  @Test
  void whatIsYoungIsNeverRemoved() {
    assertThatThrownBy(() -> retention(10, 20).expire(chain))
        .rootCause()
        .hasMessageContaining("may not be removed");
  }

  @Test
  void aCheckpointThatIsNotOursIsNamed() {
    fixture.byHand(
        """
        with gone as (delete from app.audit_seal where tenant_id = :tenant and seq <= 5 returning *),
        entries as (delete from app.audit_log where tenant_id = :tenant and id in (select entry_id from gone))
        insert into app.audit_checkpoint
        select tenant_id, seq, mac, now(), mac from gone where seq = 5\
        """,
        tenant);
    assertThat(verifier.verify(chain, List.of()).faults())
        .extracting(Fault::kind)
        .containsExactly(Kind.CHECKPOINT);
  }

  private Retention retention(int days, int fromNow) {
    return new Retention(jdbc, scopes, codes, events, clock(fromNow), days);
  }

  private static Clock clock(int days) {
    return Clock.offset(Clock.tickMillis(ZoneOffset.UTC), Duration.ofDays(days));
  }
}
