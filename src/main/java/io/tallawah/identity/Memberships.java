package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Who belongs where, now. Every request asks; an answer is kept for {@link #KEPT}, so a withdrawn
 * membership or a deactivated person is out within seconds.
 */
@Service
public class Memberships {

  static final Duration KEPT = Duration.ofSeconds(5);

  private static final int MOST_KEPT = 10_000;

  private record Kept(List<Membership> memberships, Instant until) {}

  private final MembershipReader reader;
  private final InstantSource clock;
  private final Map<UserId, Kept> kept = new ConcurrentHashMap<>();

  @Autowired
  Memberships(MembershipReader reader) {
    this(reader, InstantSource.system());
  }

  Memberships(MembershipReader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /** All memberships of an active person in active tenants, by tenant name. */
  public List<Membership> of(UserId user) {
    Instant now = clock.instant();
    Kept known = kept.get(user);
    if (known != null && now.isBefore(known.until())) {
      return known.memberships();
    }
    List<Membership> memberships = reader.read(user);
    makeRoom(now);
    kept.put(user, new Kept(memberships, now.plus(KEPT)));
    return memberships;
  }

  /** The membership in this tenant. */
  public Optional<Membership> in(UserId user, TenantId tenant) {
    return of(user).stream().filter(one -> one.tenant().equals(tenant)).findFirst();
  }

  /** The membership in the tenant of this slug. */
  public Optional<Membership> in(UserId user, String slug) {
    return of(user).stream().filter(one -> one.slug().equals(slug)).findFirst();
  }

  /** Forgets what is kept about a person, after a change to their roles. */
  public void forget(UserId user) {
    kept.remove(user);
  }

  private void makeRoom(Instant now) {
    if (kept.size() >= MOST_KEPT) {
      kept.values().removeIf(one -> !now.isBefore(one.until()));
    }
  }
}
