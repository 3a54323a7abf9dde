package io.tallawah.audit.internal;

import io.tallawah.shared.AuditEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes the beginning of a chain whose entries were kept long enough, and leaves its end as a
 * checkpoint from which the rest can still be checked.
 */
@Component
public class Retention {

  private static final int AT_ONCE = 5_000;

  private record Old(Head head, Instant at) {}

  private final JdbcClient jdbc;
  private final Scopes scopes;
  private final Codes codes;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Duration kept;

  Retention(
      JdbcClient jdbc,
      Scopes scopes,
      Codes codes,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${tallawah.audit.days:400}") int days) {
    this.jdbc = jdbc;
    this.scopes = scopes;
    this.codes = codes;
    this.events = events;
    this.clock = clock;
    this.kept = Duration.ofDays(days);
  }

  /** Removes what is due; answers how many entries. */
  public long expire(Chain chain) {
    long removed = 0;
    long now;
    do {
      now = scopes.in(chain, () -> expireSome(chain));
      removed += now;
    } while (now == AT_ONCE);
    return removed;
  }

  private long expireSome(Chain chain) {
    Instant until = clock.instant().minus(kept);
    List<Old> due = first(chain).stream().takeWhile(old -> old.at().isBefore(until)).toList();
    if (due.isEmpty()) {
      return 0;
    }
    Head end = due.getLast().head();
    Instant made = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long removed = remove(chain, end, made);
    events.publishEvent(
        AuditEvent.change(
            "audit.expired", null, Map.of(), Map.of("through", end.seq(), "entries", removed)));
    return removed;
  }

  private List<Old> first(Chain chain) {
    return jdbc.sql(
            chain.sql(
                """
                select s.seq, s.mac, l.at from app.audit_seal s
                join app.audit_log l on l.tenant_id = s.tenant_id and l.id = s.entry_id
                where s.tenant_id = :tenant and true order by s.seq limit :most\
                """))
        .param("tenant", chain.id())
        .param("most", AT_ONCE)
        .query((row, number) ->
            new Old(
                new Head(row.getLong(1), Code.of(row.getBytes(2))),
                row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }

  private long remove(Chain chain, Head end, Instant made) {
    String sql =
        chain.tenant() == null
            ? "select app.expire_platform_audit(:through, :mac, :made, :code)"
            : "select app.expire_audit(:tenant, :through, :mac, :made, :code)";
    return jdbc.sql(sql)
        .param("tenant", chain.id())
        .param("through", end.seq())
        .param("mac", end.mac().bytes())
        .param("made", made.atOffset(ZoneOffset.UTC))
        .param("code", codes.checkpoint(chain, end, made).bytes())
        .query(Long.class)
        .single();
  }
}
