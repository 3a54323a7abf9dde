package io.tallawah.identity;

import io.tallawah.shared.UserId;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who has signed in. What they may do is not part of it: it depends on the bound tenant
 * and is looked up anew, see {@link CurrentUser}.
 *
 * @param demo one of the demo people
 * @param operator of the platform, who belongs to no tenant
 */
public record SignedInUser(
    UserId id, String email, String displayName, boolean demo, boolean operator)
    implements AuthenticatedPrincipal, Serializable {

  @Override
  public String getName() {
    return email;
  }
}
