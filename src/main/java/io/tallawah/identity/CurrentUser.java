package io.tallawah.identity;

import io.tallawah.tenancy.CurrentTenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person this thread serves, and what they are in which tenant. */
@Component
public class CurrentUser {

  private final CurrentTenant currentTenant;
  private final Memberships memberships;
  private final OwnMemberships own;

  CurrentUser(CurrentTenant currentTenant, Memberships memberships, OwnMemberships own) {
    this.currentTenant = currentTenant;
    this.memberships = memberships;
    this.own = own;
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

  /**
   * All memberships of the person, by tenant name, but for tenants in which this session was ended,
   * and the visit that an operator is on; none for a visitor.
   */
  public List<Membership> memberships() {
    return find().map(own::of).orElse(List.of());
  }

  /** The membership in a tenant in which an admin has ended this session, by the tenant's slug. */
  public Optional<Membership> endedIn(String slug) {
    return find().flatMap(user -> own.endedIn(user, slug));
  }

  /**
   * The person's membership in the bound tenant; through an API key, what the key may use of it.
   */
  public Optional<Membership> membership() {
    return find()
        .flatMap(user -> currentTenant.find().flatMap(tenant -> own.in(user, tenant)))
        .map(CurrentUser::narrowed);
  }

  /** Memberships that wait until the person has a second factor. */
  public List<Membership> waiting() {
    return find().map(user -> Reach.waiting(memberships, user.id())).orElse(List.of());
  }

  /**
   * The tenants for whose own wish alone the person waits for a second factor, by name; none when
   * something the person may do asks for one.
   */
  public List<String> factorWishedBy() {
    List<Membership> waiting = waiting();
    boolean own =
        require().operator() || waiting.stream().anyMatch(one -> one.mayOnlyWithAFactor());
    return own ? List.of() : waiting.stream().map(Membership::name).toList();
  }

  private static Membership narrowed(Membership own) {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof ApiKeyAuthentication key
        ? key.narrow(own)
        : own;
  }

  /**
   * The session of this thread's person.
   *
   * @throws AccessDeniedException for who has none: an API key can't do what changes an account
   */
  UUID requireSession() {
    return session().orElseThrow(() -> new AccessDeniedException("only for who signed in"));
  }

  /**
   * Holds up an API key.
   *
   * @throws AccessDeniedException for one: it learns nothing of where its maker signed in
   */
  void requireNoKey() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof ApiKeyAuthentication) {
      throw new AccessDeniedException("only for who signed in");
    }
  }

  /** The session of this thread's person; empty for an API key, a command or a job. */
  public Optional<UUID> session() {
    return currentSession();
  }

  static Optional<UUID> currentSession() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof InSession lasting
        ? Optional.of(lasting.session())
        : Optional.empty();
  }

  /** The tenant's sign-on service by which this thread's person was signed in; empty: by none. */
  public Optional<SignedOn> through() {
    return Reach.through();
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
