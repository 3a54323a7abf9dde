package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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

  private record Entered(UUID session, TenantId tenant) {}

  private final SessionRows rows;
  private final SessionCheck check;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final OwnRows ownRows;
  private final Notices notices;
  private final Set<Entered> entered = ConcurrentHashMap.newKeySet();

  Sessions(
      SessionRows rows,
      SessionCheck check,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      OwnRows ownRows,
      Notices notices) {
    this.rows = rows;
    this.check = check;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.ownRows = ownRows;
    this.notices = notices;
  }

  /**
   * Opens a session for a person who has proved who they are, and tells them when it is on a device
   * that none of their former sessions was on.
   */
  public UUID open(UserId user, Kind kind, Device device) {
    return open(user, kind, device, null);
  }

  /**
   * Opens a session in a browser.
   *
   * @param through the sign-on service that signed the person in: the session ends with it, and
   *     with what ties the person to it; or null
   */
  public UUID open(UserId user, Device device, @Nullable SignedOn through) {
    UUID session = open(user, Kind.BROWSER, device, through);
    if (through != null) {
      enter(session, user, through.tenant());
    }
    return session;
  }

  private UUID open(UserId user, Kind kind, Device device, @Nullable SignedOn through) {
    UUID session = UUID.randomUUID();
    ownRows.run(
        user,
        () -> {
          List<Device> former = rows.devices(user);
          rows.forgetOld(user);
          rows.insert(session, user, kind, device, through);
          if (!former.isEmpty() && former.stream().noneMatch(device::resembles)) {
            notices.tell(user, Notices.Kind.NEW_DEVICE, device);
          }
        });
    return session;
  }

  /**
   * Whether a session goes on.
   *
   * @param active whether the person did something, so that it isn't idle
   */
  public boolean alive(UUID session, UserId user, boolean active) {
    return check.alive(session, user, active);
  }

  /** The tenants in which an admin has ended it. */
  public Set<TenantId> closedIn(UUID session, UserId user) {
    return check.closedIn(session, user);
  }

  /** Notes that a session is used in a tenant, whose admins may then see it and end it there. */
  public void enter(UUID session, UserId user, TenantId tenant) {
    if (entered.size() >= MOST_KEPT) {
      entered.clear();
    }
    if (entered.add(new Entered(session, tenant))) {
      currentTenant.runAs(
          tenant,
          () -> transactions.executeWithoutResult(status -> rows.enter(session, user, tenant)));
    }
  }

  /** Ends a person's own session. */
  public void end(UUID session, UserId user, String why) {
    ownRows.run(user, () -> rows.end(session, user, why));
    forget(session);
  }

  /** Forgets what is kept about a session, after a change to it. */
  void forget(UUID session) {
    check.forget(session);
  }
}
