package io.tallawah.identity;

import io.tallawah.shared.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * A person of the bound tenant.
 *
 * @param roles held now, or until the membership ended
 * @param active false when the membership is over
 * @param since when the first of the roles was given
 */
public record Member(
    UserId id, String email, String displayName, Set<String> roles, boolean active, Instant since) {

  public Member {
    roles = Set.copyOf(roles);
  }
}
