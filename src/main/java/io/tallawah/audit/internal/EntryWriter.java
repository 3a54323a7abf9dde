package io.tallawah.audit.internal;

import io.tallawah.shared.Actor;
import io.tallawah.shared.ActorSource;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.api.TraceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Writes entries: one statement, and no lock that another entry waits for. */
@Component
public class EntryWriter {

  private static final int LONGEST = 500;
  private static final String INSERT =
      """
      with given as (
        select cast(? as uuid) as tenant, cast(? as uuid) as id
      ), here as (
        select g.tenant, g.id from given g where ? or app.current_tenant() is not distinct from g.tenant
      ), pending as (
        insert into app.audit_pending (tenant_id, id) select h.tenant, h.id from here h
      )
      insert into app.audit_log (tenant_id, id, at, actor_kind, actor_id, actor_name, address, action,
        subject, before, after, trace_id, mac)
      select h.tenant, h.id, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?
      from here h\
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

  /** Runs an insert with a {@code ?} for each value and tells how many rows it wrote. */
  @FunctionalInterface
  public interface Insert {
    int run(String sql, List<@Nullable Object> values);
  }

  /**
   * Writes it.
   *
   * @param anywhere also where another tenant is bound, or none: for the database's owner
   * @return whether it was written: not, when the transaction is bound to something else
   */
  public boolean write(Insert insert, Chain chain, StoredEntry entry, boolean anywhere) {
    return insert.run(chain.sql(INSERT), values(chain, entry, anywhere)) > 0;
  }

  private List<@Nullable Object> values(Chain chain, StoredEntry entry, boolean anywhere) {
    return Arrays.asList(
        chain.id(),
        entry.id(),
        anywhere,
        entry.at().atOffset(ZoneOffset.UTC),
        StoredEntry.kind(entry.actor().kind()),
        entry.actor().id(),
        entry.actor().name(),
        entry.actor().address(),
        entry.action(),
        entry.subject(),
        entry.before(),
        entry.after(),
        entry.traceId(),
        codes.entry(chain, entry).bytes());
  }

  private static Actor storable(Actor actor) {
    return new Actor(
        actor.kind(), actor.id(), Details.bounded(actor.name(), LONGEST), actor.address());
  }
}
