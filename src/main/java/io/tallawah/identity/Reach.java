package io.tallawah.identity;

import io.tallawah.shared.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;

/** What of a person's memberships the sign-in of this thread reaches. */
final class Reach {

  private Reach() {}

  /** By which sign-on service this thread's person was signed in; empty: by none. */
  static Optional<SignedOn> through() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof ScreenAuthentication screen
        ? Optional.ofNullable(screen.through())
        : Optional.empty();
  }

  static List<Membership> memberships(Memberships all, UserId user) {
    return through()
        .map(on -> only(on, on.factor() ? both(all, user) : all.of(user).stream()))
        .orElseGet(() -> all.of(user));
  }

  static List<Membership> waiting(Memberships all, UserId user) {
    return through()
        .map(on -> only(on, on.factor() ? Stream.empty() : all.waiting(user).stream()))
        .orElseGet(() -> all.waiting(user));
  }

  private static Stream<Membership> both(Memberships all, UserId user) {
    return Stream.concat(all.of(user).stream(), all.waiting(user).stream());
  }

  private static List<Membership> only(SignedOn on, Stream<Membership> memberships) {
    return memberships.filter(one -> one.tenant().equals(on.tenant())).toList();
  }
}
