package io.tallawah.audit.internal;

import io.tallawah.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which chains there are, and where each ends. */
@Component
public class Chains {

  /** A chain and what people call it. */
  public record Named(Chain chain, String name) {}

  private final JdbcClient jdbc;
  private final Scopes scopes;
  private final Checkpoints checkpoints;

  Chains(JdbcClient jdbc, Scopes scopes, Checkpoints checkpoints) {
    this.jdbc = jdbc;
    this.scopes = scopes;
    this.checkpoints = checkpoints;
  }

  /** The platform's and every tenant's, the suspended too. */
  public List<Named> all() {
    List<Named> all = new ArrayList<>(List.of(new Named(Chain.PLATFORM, "platform")));
    all.addAll(
        scopes.in(
            Chain.PLATFORM,
            () ->
                jdbc.sql("select tenant_id, slug from app.audit_chains()")
                    .query((row, number) ->
                        new Named(
                            Chain.of(new TenantId(row.getObject(1, UUID.class))), row.getString(2)))
                    .list()));
    return all;
  }

  /** Those with entries that wait for their seal. */
  List<Chain> waiting() {
    return scopes.in(
        Chain.PLATFORM,
        () -> {
          List<Chain> waiting =
              new ArrayList<>(
                  jdbc.sql("select tenant_id from app.audit_waiting()")
                      .query((row, number) -> Chain.of(new TenantId(row.getObject(1, UUID.class))))
                      .list());
          if (jdbc.sql("select exists (select from app.platform_audit_pending)")
              .query(Boolean.class)
              .single()) {
            waiting.add(Chain.PLATFORM);
          }
          return waiting;
        });
  }

  /** Its last seal, or the checkpoint after which it goes on; in a transaction that may see it. */
  Head head(Chain chain) {
    return jdbc.sql(
            chain.sql(
                """
                select s.seq, s.mac from app.audit_seal s
                where s.tenant_id = :tenant and true order by s.seq desc limit 1\
                """))
        .param("tenant", chain.id())
        .query((row, number) -> new Head(row.getLong(1), Code.of(row.getBytes(2))))
        .optional()
        .or(() -> checkpoints.last(chain).map(Checkpoints.Checkpoint::end))
        .orElseGet(() -> new Head(0, Code.BEGINNING));
  }
}
