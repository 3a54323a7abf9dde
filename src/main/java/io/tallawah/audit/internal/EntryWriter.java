package io.tallawah.audit.internal;

import io.tallawah.shared.Actor;
import io.tallawah.shared.ActorSource;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.api.TraceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries: one statement, and no lock that another entry waits for. */
@Component
public class EntryWriter {

  private static final int LONGEST = 500;
  private static final String INSERT =
      """
      with here as (
        select 1 where :anywhere or app.current_tenant() is not distinct from cast(:tenant as uuid)
      ), pending as (
        insert into app.audit_pending (tenant_id, id) select :tenant, :id from here
      )
      insert into app.audit_log (tenant_id, id, at, actor_kind, actor_id, actor_name, address, action,
        subject, before, after, trace_id, mac)
      select :tenant, :id, :at, :kind, :actor, :name, :address, :action,
        :subject, cast(:before as jsonb), cast(:after as jsonb), :trace, :mac
      from here\
      """;

  private final ActorSource actors;
  private final Codes codes;
  private final Clock clock;

  EntryWriter(ActorSource actors, Codes codes, Clock clock) {
    this.actors = actors;
    this.codes = codes;
    this.clock = clock;
  }

  /** The same by another clock. */
  EntryWriter at(Clock other) {
    return new EntryWriter(actors, codes, other);
  }

  /** The entry of an act that happens now, on this thread. */
  public StoredEntry entryOf(AuditEvent event) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String subject = event.subject();
    return new StoredEntry(
        EntryId.at(now),
        now,
        storable(actors.current()),
        event.action(),
        subject == null ? null : Details.bounded(subject, LONGEST),
        Details.of(event.before()),
        Details.of(event.after()),
        MDC.get(TraceId.KEY));
  }

  /**
   * Writes it.
   *
   * @param anywhere also where another tenant is bound, or none: for the database's owner
   * @return whether it was written: not, when the transaction is bound to something else
   */
  public boolean write(JdbcClient jdbc, Chain chain, StoredEntry entry, boolean anywhere) {
    return jdbc.sql(chain.sql(INSERT))
            .param("anywhere", anywhere)
            .param("tenant", chain.id())
            .param("id", entry.id())
            .param("at", entry.at().atOffset(ZoneOffset.UTC))
            .param("kind", StoredEntry.kind(entry.actor().kind()))
            .param("actor", entry.actor().id())
            .param("name", entry.actor().name())
            .param("address", entry.actor().address())
            .param("action", entry.action())
            .param("subject", entry.subject())
            .param("before", entry.before())
            .param("after", entry.after())
            .param("trace", entry.traceId())
            .param("mac", codes.entry(chain, entry))
            .update()
        > 0;
  }

  private static Actor storable(Actor actor) {
    return new Actor(
        actor.kind(), actor.id(), Details.bounded(actor.name(), LONGEST), actor.address());
  }
}
