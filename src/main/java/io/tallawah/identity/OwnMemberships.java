package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What this thread's person is where: their own memberships, but for tenants in which this session
 * was ended, and the visit they are on.
 */
@Component
class OwnMemberships {

  private final Memberships memberships;
  private final SessionCheck sessions;
  private final SupportVisits visits;

  OwnMemberships(Memberships memberships, SessionCheck sessions, SupportVisits visits) {
    this.memberships = memberships;
    this.sessions = sessions;
    this.visits = visits;
  }

  List<Membership> of(SignedInUser user) {
    return Stream.concat(
            Reach.memberships(memberships, user.id()).stream()
                .filter(own -> !sessions.endedIn(own.tenant())),
            visits.current().map(SupportVisit::membership).stream())
        .toList();
  }

  Optional<Membership> in(SignedInUser user, TenantId tenant) {
    return of(user).stream().filter(one -> one.tenant().equals(tenant)).findFirst();
  }

  /** The membership in a tenant in which an admin has ended this session. */
  Optional<Membership> endedIn(SignedInUser user, String slug) {
    return Reach.memberships(memberships, user.id()).stream()
        .filter(own -> own.slug().equals(slug) && sessions.endedIn(own.tenant()))
        .findFirst();
  }
}
