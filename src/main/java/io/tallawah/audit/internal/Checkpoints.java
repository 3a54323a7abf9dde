package io.tallawah.audit.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where chains now begin, after retention. */
@Component
class Checkpoints {

  /** An end of what was removed, and its code. */
  record Checkpoint(Head end, Instant made, Code code) {}

  private final JdbcClient jdbc;

  Checkpoints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Checkpoint> last(Chain chain) {
    return jdbc.sql(
            chain.sql(
                """
                select c.seq, c.chain_mac, c.made_at, c.mac from app.audit_checkpoint c
                where c.tenant_id = :tenant and true order by c.seq desc limit 1\
                """))
        .param("tenant", chain.id())
        .query((row, number) ->
            new Checkpoint(
                new Head(row.getLong(1), Code.of(row.getBytes(2))),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Code.of(row.getBytes(4))))
        .optional();
  }
}
