package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

  private record Kept(List<Membership> memberships, List<Membership> waiting, Instant until) {}

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

  /**
   * All memberships of an active person in active tenants, by tenant name, but those that wait for
   * a second factor.
   */
  public List<Membership> of(UserId user) {
    return known(user).memberships();
  }

  /** The memberships that count once the person has a second factor. */
  public List<Membership> waiting(UserId user) {
    return known(user).waiting();
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

  private Kept known(UserId user) {
    Instant now = clock.instant();
    Kept known = kept.get(user);
    if (known != null && now.isBefore(known.until())) {
      return known;
    }
    Kept read = read(user, now);
    makeRoom(now);
    kept.put(user, read);
    return read;
  }

  private Kept read(UserId user, Instant now) {
    Set<TenantId> without = reader.withoutFactor(user);
    Map<Boolean, List<Membership>> all =
        reader.read(user).stream()
            .collect(Collectors.partitioningBy(one -> without.contains(one.tenant())));
    return new Kept(
        all.getOrDefault(false, List.of()), all.getOrDefault(true, List.of()), now.plus(KEPT));
  }

  private void makeRoom(Instant now) {
    if (kept.size() >= MOST_KEPT) {
      kept.values().removeIf(one -> !now.isBefore(one.until()));
    }
  }
}
