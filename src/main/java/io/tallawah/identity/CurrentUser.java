package io.tallawah.identity;

import io.tallawah.tenancy.CurrentTenant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person this thread serves, and what they are in which tenant. */
@Component
public class CurrentUser {

  private final CurrentTenant currentTenant;
  private final Memberships memberships;

  CurrentUser(CurrentTenant currentTenant, Memberships memberships) {
    this.currentTenant = currentTenant;
    this.memberships = memberships;
  }

  /** The signed-in person; empty for a visitor, a command or a job. */
  public Optional<SignedInUser> find() {
    return signedIn();
  }

  /** The signed-in person; fails when there is none. */
  public SignedInUser require() {
    return find()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
  }

  /** All memberships of the person, by tenant name; none for a visitor. */
  public List<Membership> memberships() {
    return find().map(user -> memberships.of(user.id())).orElse(List.of());
  }

  /** The person's membership in the bound tenant. */
  public Optional<Membership> membership() {
    return find()
        .flatMap(user -> currentTenant.find().flatMap(tenant -> memberships.in(user.id(), tenant)));
  }

  static Optional<SignedInUser> signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.isAuthenticated()
            && authentication.getPrincipal() instanceof SignedInUser user
        ? Optional.of(user)
        : Optional.empty();
  }
}
