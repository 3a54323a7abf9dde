package io.tallawah.audit.internal;

import io.tallawah.audit.internal.Fault.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks a chain from its beginning to its end, and against its anchors. */
@Component
public class Verifier {

  /**
   * What came of it.
   *
   * @param entries that were checked
   * @param seq place of the last one in the chain
   * @param waiting entries that are not sealed yet
   */
  public record Outcome(long entries, long seq, long waiting, List<Fault> faults) {}

  private static final int FETCH = 500;

  private final JdbcClient jdbc;
  private final Scopes scopes;
  private final Checkpoints checkpoints;
  private final Codes codes;

  Verifier(JdbcClient jdbc, Scopes scopes, Checkpoints checkpoints, Codes codes) {
    this.jdbc = jdbc;
    this.scopes = scopes;
    this.checkpoints = checkpoints;
    this.codes = codes;
  }

  Outcome verify(Chain chain, List<Anchors.Anchor> anchors) {
    return scopes.snapshot(chain, () -> check(chain, anchors));
  }

  private Outcome check(Chain chain, List<Anchors.Anchor> anchors) {
    Faults faults = new Faults();
    Walk walk = new Walk(chain, codes, faults, beginning(chain, faults), anchors);
    try (Stream<Walk.Sealed> seals = seals(chain)) {
      seals.forEach(walk::next);
    }
    walk.end();
    long waiting = unsealed(chain, faults);
    return new Outcome(walk.checked(), walk.seq(), waiting, faults.all());
  }

  private Head beginning(Chain chain, Faults faults) {
    return checkpoints
        .last(chain)
        .map(last -> {
          if (!last.code().equals(codes.checkpoint(chain, last.end(), last.made()))) {
            faults.add(
                Kind.CHECKPOINT,
                last.end().seq(),
                null,
                "The checkpoint after entry %d is not ours.".formatted(last.end().seq()));
          }
          return last.end();
        })
        .orElseGet(() -> new Head(0, Code.BEGINNING));
  }

  private Stream<Walk.Sealed> seals(Chain chain) {
    return jdbc
        .sql(
            chain.sql(
                """
                select s.seq, s.entry_id, s.mac as seal_mac, l.mac as entry_mac, %s
                from app.audit_seal s
                left join app.audit_log l on l.tenant_id = s.tenant_id and l.id = s.entry_id
                where s.tenant_id = :tenant and true order by s.seq\
                """
                    .formatted(StoredEntry.COLUMNS)))
        .param("tenant", chain.id())
        .withFetchSize(FETCH)
        .query((row, number) -> sealed(row))
        .stream();
  }

  private static Walk.Sealed sealed(ResultSet row) throws SQLException {
    Code entryMac = Code.ofNullable(row.getBytes("entry_mac"));
    return new Walk.Sealed(
        row.getLong("seq"),
        row.getObject("entry_id", UUID.class),
        Code.of(row.getBytes("seal_mac")),
        entryMac,
        entryMac == null ? null : StoredEntry.of(row));
  }

  /** Entries without a seal: those that wait for it, and those that nobody put there rightly. */
  private long unsealed(Chain chain, Faults faults) {
    List<UUID> outside =
        ids(
            chain,
            """
            select l.id from app.audit_log l where l.tenant_id = :tenant and not exists
              (select from app.audit_seal s where s.tenant_id = l.tenant_id and s.entry_id = l.id)
            and not exists
              (select from app.audit_pending p where p.tenant_id = l.tenant_id and p.id = l.id)\
            """);
    outside.forEach(id ->
        faults.add(
            Kind.OUTSIDE,
            null,
            id,
            "stands outside the chain: its seal is gone, or it is not ours"));
    ids(
            chain,
            """
            select p.id from app.audit_pending p where p.tenant_id = :tenant and not exists
              (select from app.audit_log l where l.tenant_id = p.tenant_id and l.id = p.id)\
            """)
        .forEach(id -> faults.add(Kind.DELETED, null, id, "was deleted before it was sealed"));
    return ids(
            chain,
            """
            select p.id from app.audit_pending p
            join app.audit_log l on l.tenant_id = p.tenant_id and l.id = p.id
            where p.tenant_id = :tenant and true\
            """)
        .size();
  }

  private List<UUID> ids(Chain chain, String sql) {
    return jdbc.sql(chain.sql(sql)).param("tenant", chain.id()).query(UUID.class).list();
  }
}
