package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-ins that last. A session ends when it is not used for a while, after a longest time, when
 * the person or an admin ends it, and with its person; every request asks, and an answer is kept
 * for {@link #KEPT}.
 *
 * @see <a href="../../../../../docs/decisions/0022-sessions-and-tokens.md">decision 22</a>
 */
@Service
public class Sessions {

  /** What lasts, and how long. */
  public enum Kind {
    BROWSER(Duration.ofHours(1), Duration.ofHours(12)),
    API(Duration.ofDays(14), Duration.ofDays(30));

    final Duration idle;
    final Duration longest;

    Kind(Duration idle, Duration longest) {
      this.idle = idle;
      this.longest = longest;
    }
  }

  static final Duration KEPT = Duration.ofSeconds(5);

  private static final int MOST_KEPT = 20_000;
  private static final String FORGOTTEN_AFTER = "90 days";

  private record Kept(boolean alive, Instant until) {}

  private record Entered(UUID session, TenantId tenant) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final OwnRows ownRows;
  private final InstantSource clock;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
  private final Set<Entered> entered = ConcurrentHashMap.newKeySet();

  @Autowired
  Sessions(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      OwnRows ownRows) {
    this(jdbc, transactions, currentTenant, ownRows, InstantSource.system());
  }

  Sessions(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      OwnRows ownRows,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.ownRows = ownRows;
    this.clock = clock;
  }

  /** Opens a session for a person who has proved who they are. */
  public UUID open(UserId user, Kind kind, Device device) {
    UUID session = UUID.randomUUID();
    ownRows.run(
        user,
        () -> {
          forgetOld();
          insert(session, user, kind, device);
        });
    return session;
  }

  /**
   * Whether a session goes on.
   *
   * @param active whether the person did something, so that it isn't idle
   */
  public boolean alive(UUID session, UserId user, boolean active) {
    Instant now = clock.instant();
    Kept known = kept.get(session);
    if (known != null && now.isBefore(known.until())) {
      return known.alive();
    }
    boolean alive = read(session, user, active);
    makeRoom(now);
    kept.put(session, new Kept(alive, now.plus(KEPT)));
    return alive;
  }

  /** Notes that a session is used in a tenant, whose admins may then see and end it. */
  public void enter(UUID session, UserId user, TenantId tenant) {
    if (entered.size() >= MOST_KEPT) {
      entered.clear();
    }
    if (entered.add(new Entered(session, tenant))) {
      currentTenant.runAs(
          tenant, () -> transactions.executeWithoutResult(status -> insert(session, user, tenant)));
    }
  }

  /** Ends a person's own session. */
  public void end(UUID session, UserId user, String why) {
    ownRows.run(
        user,
        () ->
            jdbc.sql(
                    """
                    update app.session set ended_at = now(), ended_why = :why
                    where id = :session and user_id = :user and ended_at is null\
                    """)
                .param("why", why)
                .param("session", session)
                .param("user", user.value())
                .update());
    forget(session);
  }

  /** Forgets what is kept about a session, after a change to it. */
  void forget(UUID session) {
    kept.remove(session);
  }

  private boolean read(UUID session, UserId user, boolean active) {
    return jdbc.sql("select app.use_session(:session, :user, :active)")
        .param("session", session)
        .param("user", user.value())
        .param("active", active)
        .query(Boolean.class)
        .single();
  }

  private void insert(UUID session, UserId user, Kind kind, Device device) {
    jdbc.sql(
            """
            insert into app.session (id, user_id, kind, device, address, idle, ends_at)
            values (:session, :user, :kind, :device, :address,
                    make_interval(secs => :idle), now() + make_interval(secs => :longest))\
            """)
        .param("session", session)
        .param("user", user.value())
        .param("kind", kind == Kind.BROWSER ? "browser" : "api")
        .param("device", device.name())
        .param("address", device.address())
        .param("idle", kind.idle.toSeconds())
        .param("longest", kind.longest.toSeconds())
        .update();
  }

  private void insert(UUID session, UserId user, TenantId tenant) {
    jdbc.sql(
            """
            insert into app.session_tenant (tenant_id, session_id, user_id)
            values (:tenant, :session, :user) on conflict do nothing\
            """)
        .param("tenant", tenant.value())
        .param("session", session)
        .param("user", user.value())
        .update();
  }

  private void forgetOld() {
    jdbc.sql(
            """
            delete from app.session where user_id = app.current_user_id()
            and least(ended_at, ends_at, last_seen + idle) < now() - interval '%s'\
            """
                .formatted(FORGOTTEN_AFTER))
        .update();
  }

  private void makeRoom(Instant now) {
    if (kept.size() >= MOST_KEPT) {
      kept.values().removeIf(one -> !now.isBefore(one.until()));
    }
  }
}
