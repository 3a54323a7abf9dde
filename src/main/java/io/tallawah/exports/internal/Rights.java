package io.tallawah.exports.internal;

import io.tallawah.exports.TableSource;
import io.tallawah.identity.Membership;
import io.tallawah.identity.Memberships;
import io.tallawah.identity.Permissions;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may have a table as a file: a member who may export, and may see that table. */
@Component
public class Rights {

  private final Memberships memberships;
  private final Permissions permissions;

  Rights(Memberships memberships, Permissions permissions) {
    this.memberships = memberships;
    this.permissions = permissions;
  }

  /** Refuses this thread's person what they may not see, or have as a file. */
  public void require(TableSource source) {
    if (!permissions.allow(source.permission())) {
      throw new AccessDeniedException("they may not see " + source.kind());
    }
  }

  /** Whether a person may have it now, whatever session or key they asked with. */
  public boolean has(TenantId tenant, UserId person, TableSource source) {
    return memberships
        .in(person, tenant)
        .filter(one -> allows(one, source.permission()))
        .filter(one -> allows(one, Permission.EXPORT_TABLES))
        .isPresent();
  }

  private static boolean allows(Membership membership, String permission) {
    return membership.allows(permission);
  }
}
