package io.tallawah.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives entries their place in the chain. An entry waits in a table of its own until then, so one
 * that commits late is sealed late and never lost.
 */
@Component
public class Sealer {

  private static final int AT_ONCE = 1_000;

  private record Waiting(UUID id, Code mac) {}

  private record Seal(long seq, UUID entry, Code mac) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Scopes scopes;
  private final Chains chains;
  private final Codes codes;
  private final Anchors anchors;

  Sealer(
      JdbcClient jdbc,
      JdbcTemplate batches,
      Scopes scopes,
      Chains chains,
      Codes codes,
      Anchors anchors) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.scopes = scopes;
    this.chains = chains;
    this.codes = codes;
    this.anchors = anchors;
  }

  /**
   * Seals whatever waits, in every chain: one that fails holds up no other.
   *
   * @throws RuntimeException what the first chain that failed threw, after all had their turn
   */
  public void sealAll() {
    RuntimeException first = null;
    for (Chain chain : chains.waiting()) {
      try {
        seal(chain);
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** Seals what waits in one chain, unless another instance is at it. */
  public void seal(Chain chain) {
    List<Seal> sealed;
    do {
      sealed = scopes.in(chain, () -> sealSome(chain));
      if (!sealed.isEmpty()) {
        anchors.moved(chain, new Head(sealed.getLast().seq(), sealed.getLast().mac()));
      }
    } while (sealed.size() == AT_ONCE);
  }

  private List<Seal> sealSome(Chain chain) {
    if (!alone(chain)) {
      return List.of();
    }
    forgetSealed(chain);
    List<Waiting> waiting = waiting(chain);
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<Seal> seals = new ArrayList<>();
    Head head = chains.head(chain);
    for (Waiting one : waiting) {
      long seq = head.seq() + 1;
      head = new Head(seq, codes.seal(chain, head.mac(), seq, one.id(), one.mac()));
      seals.add(new Seal(seq, one.id(), head.mac()));
    }
    insert(chain, seals);
    return seals;
  }

  private boolean alone(Chain chain) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('audit ' || :chain, 0))")
        .param("chain", chain.name())
        .query(Boolean.class)
        .single();
  }

  /** An entry that has its seal waits for none, whoever says so. */
  private void forgetSealed(Chain chain) {
    jdbc.sql(
            chain.sql(
                """
                delete from app.audit_pending p using app.audit_seal s
                where p.tenant_id = :tenant and s.tenant_id = p.tenant_id and s.entry_id = p.id\
                """))
        .param("tenant", chain.id())
        .update();
  }

  private List<Waiting> waiting(Chain chain) {
    return jdbc.sql(
            chain.sql(
                """
                select l.id, l.mac from app.audit_pending p
                join app.audit_log l on l.tenant_id = p.tenant_id and l.id = p.id
                where p.tenant_id = :tenant and true order by p.id limit :most\
                """))
        .param("tenant", chain.id())
        .param("most", AT_ONCE)
        .query((row, number) -> new Waiting(row.getObject(1, UUID.class), Code.of(row.getBytes(2))))
        .list();
  }

  private void insert(Chain chain, List<Seal> seals) {
    Object tenant = chain.id();
    Object[] first = tenant == null ? new Object[0] : new Object[] {tenant};
    batch(
        tenant == null
            ? "insert into app.platform_audit_seal (seq, entry_id, mac) values (?, ?, ?)"
            : "insert into app.audit_seal (tenant_id, seq, entry_id, mac) values (?, ?, ?, ?)",
        seals,
        seal -> with(first, seal.seq(), seal.entry(), seal.mac().bytes()));
    batch(
        tenant == null
            ? "delete from app.platform_audit_pending where id = ?"
            : "delete from app.audit_pending where tenant_id = ? and id = ?",
        seals,
        seal -> with(first, seal.entry()));
  }

  private void batch(
      String sql, List<Seal> seals, java.util.function.Function<Seal, Object[]> values) {
    batches.batchUpdate(sql, seals.stream().map(values).toList());
  }

  private static Object[] with(Object[] first, Object... rest) {
    Object[] all = new Object[first.length + rest.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(rest, 0, all, first.length, rest.length);
    return all;
  }
}
