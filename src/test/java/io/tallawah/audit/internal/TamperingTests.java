package io.tallawah.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.audit.internal.Fault.Kind;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.TallawahTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whoever may do anything to the tables is found out, and what they did is named. */
@TallawahTest
@Import(AuditFixture.class)
class TamperingTests {

  private static final int ENTRIES = 8;

  @Autowired private AuditFixture fixture;
  @Autowired private Sealer sealer;
  @Autowired private Verifier verifier;
  @Autowired private Anchors anchors;

  private TenantId tenant;
  private Chain chain;
  private List<UUID> chained;

  @BeforeEach
  void aChain() {
    tenant = fixture.people().tenant();
    chain = Chain.of(tenant);
    fixture.changes(tenant, ENTRIES);
    sealer.seal(chain);
    chained = fixture.chained(tenant);
  }

  @Test
  void anUntouchedChainIsWhole() {
    anchors.write();
    assertThat(verify().faults()).isEmpty();
    assertThat(verify().entries()).isEqualTo(ENTRIES);
    assertThat(verify().seq()).isEqualTo(ENTRIES);
  }

  @Test
  void anEditedEntryIsNamed() {
    for (String change :
        List.of(
            "after = jsonb_set(after, '{amount}', '9')",
            "actor_name = 'somebody else'",
            "address = '192.0.2.1'",
            "at = at + interval '1 second'")) {
      aChain();
      fixture.byHand(
          "update app.audit_log set "
              + change
              + " where tenant_id = :tenant and id = '"
              + chained.get(2)
              + "'",
          tenant);
      assertThat(verify().faults())
          .singleElement()
          .satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.EDITED);
            assertThat(fault.words()).contains("Entry 3", chained.get(2).toString());
          });
    }
  }

  @Test
  void aDeletedEntryIsNamed() {
    fixture.byHand(
        "delete from app.audit_log where tenant_id = :tenant and id = '" + chained.get(3) + "'",
        tenant);
    assertThat(verify().faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.kind()).isEqualTo(Kind.DELETED);
          assertThat(fault.words()).contains("Entry 4", chained.get(3).toString());
        });
  }

  @Test
  void anEntryDeletedWithItsSealIsNamedByItsPlace() {
    removeFrom(4, 5);
    assertThat(verify().faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.words()).contains("Entries 4 to 5", "missing"));
  }

  @Test
  void closingTheGapDoesNotHelp() {
    removeFrom(4, 4);
    fixture.byHand(
        "update app.audit_seal set seq = seq + 100 where tenant_id = :tenant and seq > 4", tenant);
    fixture.byHand(
        "update app.audit_seal set seq = seq - 101 where tenant_id = :tenant and seq > 100",
        tenant);
    assertThat(verify().faults()).extracting(Fault::seq).contains(4L);
  }

  @Test
  void reorderedEntriesAreNamed() {
    swap("entry");
    assertThat(verify().faults()).extracting(Fault::kind).containsOnly(Kind.REORDERED);
    assertThat(verify().faults()).extracting(Fault::seq).containsExactly(3L, 6L);
  }

  @Test
  void entriesReorderedWithTheirSealsAreNamed() {
    swap("seal");
    assertThat(verify().faults())
        .filteredOn(fault -> fault.kind() == Kind.REORDERED)
        .extracting(Fault::seq)
        .contains(3L, 6L);
  }

  @Test
  void aCutOffTailIsNamedByTheAnchors() {
    anchors.write();
    removeFrom(6, ENTRIES);
    assertThat(verify().faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.kind()).isEqualTo(Kind.CUT_OFF);
          assertThat(fault.words()).contains("Entries 6 to 8");
        });
  }

  @Test
  void olderRowsPutBackTogetherWithTheirHeadAreNamedByTheAnchors() {
    anchors.write();
    removeFrom(5, ENTRIES); // the state after the fourth entry, put back as it was
    fixture.changes(tenant, 6);
    sealer.seal(chain);
    assertThat(verify().faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.kind()).isEqualTo(Kind.PUT_BACK);
          assertThat(fault.seq()).isEqualTo(ENTRIES);
        });
  }

  @Test
  void anEntryPutThereByHandIsNamed() {
    UUID forged = UUID.randomUUID();
    fixture.byHand(
        """
        insert into app.audit_log select tenant_id, '%s', at, actor_kind, actor_id, actor_name, address,
          action, subject, before, after, trace_id, mac
        from app.audit_log where tenant_id = :tenant limit 1\
        """
            .formatted(forged),
        tenant);
    assertThat(verify().faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.kind()).isEqualTo(Kind.OUTSIDE);
          assertThat(fault.words()).contains(forged.toString());
        });
    fixture.byHand("insert into app.audit_pending values (:tenant, '" + forged + "')", tenant);
    sealer.seal(chain);
    assertThat(verify().faults()).extracting(Fault::kind).containsExactly(Kind.EDITED);
  }

  @Test
  void anEntryDeletedBeforeItsSealIsNamed() {
    fixture.change(tenant, 1, 2);
    fixture.byHand(
        """
        delete from app.audit_log where tenant_id = :tenant
        and id in (select id from app.audit_pending where tenant_id = :tenant)\
        """,
        tenant);
    assertThat(verify().faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.words()).contains("before it was sealed"));
  }

  @Test
  void anotherTenantsEntryIsNotTakenForOnesOwn() {
    TenantId other = fixture.people().tenant();
    fixture.byHand(
        """
        insert into app.audit_log select :tenant, id, at, actor_kind, actor_id, actor_name, address,
          action, subject, before, after, trace_id, mac
        from app.audit_log where tenant_id = '%s' limit 1\
        """
            .formatted(tenant),
        other);
    fixture.byHand(
        "insert into app.audit_pending select tenant_id, id from app.audit_log where tenant_id = :tenant",
        other);
    sealer.seal(Chain.of(other));
    assertThat(verifier.verify(Chain.of(other), List.of()).faults())
        .extracting(Fault::kind)
        .containsExactly(Kind.EDITED);
  }

  private Verifier.Outcome verify() {
    return verifier.verify(
        chain,
        anchors.read().anchors().stream()
            .filter(anchor -> anchor.chain().equals(chain.name()))
            .toList());
  }

  private void removeFrom(int first, int last) {
    fixture.byHand(
        """
        with gone as (delete from app.audit_seal where tenant_id = :tenant and seq between %d and %d returning entry_id)
        delete from app.audit_log where tenant_id = :tenant and id in (select entry_id from gone)\
        """
            .formatted(first, last),
        tenant);
  }

  /** What stands third and what stands sixth change places: a value, or whole seals. */
  private void swap(String what) {
    List<Object> third = seal(3);
    List<Object> sixth = seal(6);
    fixture.byHand(
        "delete from app.audit_seal where tenant_id = :tenant and seq in (3, 6)", tenant);
    boolean seals = what.equals("seal");
    put(3, sixth.getFirst(), seals ? sixth.getLast() : third.getLast());
    put(6, third.getFirst(), seals ? third.getLast() : sixth.getLast());
  }

  private List<Object> seal(int seq) {
    return fixture
        .superuser()
        .sql("select entry_id, mac from app.audit_seal where tenant_id = :tenant and seq = :seq")
        .param("tenant", tenant.value())
        .param("seq", seq)
        .query((row, number) -> List.of(row.getObject(1), row.getObject(2)))
        .single();
  }

  private void put(int seq, Object entry, Object mac) {
    fixture
        .superuser()
        .sql("insert into app.audit_seal (tenant_id, seq, entry_id, mac) values (?, ?, ?, ?)")
        .params(tenant.value(), seq, entry, mac)
        .update();
  }
}
