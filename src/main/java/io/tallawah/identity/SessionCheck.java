package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether sessions go on, and where. It answers before any tenant is bound, through the look-up
 * functions; an answer is kept for {@link Sessions#KEPT}.
 */
@Component
class SessionCheck {

  private static final int MOST_KEPT = 20_000;

  private record Kept(boolean alive, Set<TenantId> closedIn, Instant until) {}

  private final JdbcClient jdbc;
  private final InstantSource clock = InstantSource.system();
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

  SessionCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it goes on; an active one is not idle. */
  boolean alive(UUID session, UserId user, boolean active) {
    return known(session, user, active).alive();
  }

  /** The tenants in which an admin has ended it. */
  Set<TenantId> closedIn(UUID session, UserId user) {
    return isKept(session) || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()
        ? known(session, user, false).closedIn()
        : readClosedIn(session, user);
  }

  private boolean isKept(UUID session) {
    Kept known = kept.get(session);
    return known != null && clock.instant().isBefore(known.until());
  }

  /** Whether an admin of a tenant has ended this thread's session there. */
  boolean endedIn(TenantId tenant) {
    return CurrentUser.signedIn()
        .flatMap(user ->
            CurrentUser.currentSession()
                .map(session -> closedIn(session, user.id()).contains(tenant)))
        .orElse(false);
  }

  /** Forgets what is kept about a session, after a change to it. */
  void forget(UUID session) {
    kept.remove(session);
  }

  private Kept known(UUID session, UserId user, boolean active) {
    Instant now = clock.instant();
    Kept known = kept.get(session);
    if (known != null && now.isBefore(known.until())) {
      return known;
    }
    Kept read = read(session, user, active, now.plus(Sessions.KEPT));
    if (kept.size() >= MOST_KEPT) {
      kept.values().removeIf(one -> !now.isBefore(one.until()));
    }
    kept.put(session, read);
    return read;
  }

  private Kept read(UUID session, UserId user, boolean active, Instant until) {
    return jdbc.sql(
            """
            select app.use_session(:session, :user, :active), array(select app.session_closed_in(:session, :user))\
            """)
        .param("session", session)
        .param("user", user.value())
        .param("active", active)
        .query((row, number) -> new Kept(row.getBoolean(1), tenants(row.getArray(2)), until))
        .single();
  }

  /** As a transaction that only reads can tell it; it isn't kept. */
  private Set<TenantId> readClosedIn(UUID session, UserId user) {
    return jdbc.sql("select array(select app.session_closed_in(:session, :user))")
        .param("session", session)
        .param("user", user.value())
        .query((row, number) -> tenants(row.getArray(1)))
        .single();
  }

  private static Set<TenantId> tenants(Array ids) throws SQLException {
    return Arrays.stream((UUID[]) ids.getArray())
        .map(TenantId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
