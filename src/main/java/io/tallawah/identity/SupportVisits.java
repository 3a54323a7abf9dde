package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which visit a session is on, now: the database is asked at every request, and an answer is kept
 * for {@link #KEPT}. Only a browser's session is on one, so a token or a key never is.
 */
@Component
class SupportVisits {

  static final Duration KEPT = Duration.ofSeconds(5);

  private static final int MOST_KEPT = 1_000;

  private record Kept(Optional<SupportVisit> visit, Instant until) {}

  private final JdbcClient jdbc;
  private final InstantSource clock = InstantSource.system();
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

  SupportVisits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The visit of this thread's person, in the session they act in. */
  Optional<SupportVisit> current() {
    return SecurityContextHolder.getContext().getAuthentication()
                instanceof ScreenAuthentication person
            && person.getPrincipal().operator()
        ? known(person)
        : Optional.empty();
  }

  /** Forgets what is kept about a session, after a change. */
  void forget(UUID session) {
    kept.remove(session);
  }

  void forgetAll() {
    kept.clear();
  }

  private Optional<SupportVisit> known(ScreenAuthentication person) {
    Instant now = clock.instant();
    Kept known = kept.get(person.session());
    if (known == null || !now.isBefore(known.until())) {
      known = new Kept(read(person), now.plus(KEPT));
      makeRoom(now);
      kept.put(person.session(), known);
    }
    return known.visit().filter(visit -> now.isBefore(visit.endsAt()));
  }

  private Optional<SupportVisit> read(ScreenAuthentication person) {
    return jdbc.sql(
            """
            select visit_id, tenant_id, slug, name, role, permissions, reason, ends_at
            from app.support_of(:operator, :session)\
            """)
        .param("operator", person.getPrincipal().id().value())
        .param("session", person.session())
        .query((row, number) -> visit(row))
        .optional();
  }

  private static SupportVisit visit(ResultSet row) throws SQLException {
    return new SupportVisit(
        row.getObject(1, UUID.class),
        new TenantId(row.getObject(2, UUID.class)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Set.of((String[]) row.getArray(6).getArray()),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant());
  }

  private void makeRoom(Instant now) {
    if (kept.size() >= MOST_KEPT) {
      kept.values().removeIf(one -> !now.isBefore(one.until()));
    }
  }
}
