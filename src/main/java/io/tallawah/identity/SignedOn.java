package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import java.io.Serializable;
import java.util.UUID;

/**
 * That somebody was signed in by a tenant's own sign-on service: they then reach that tenant and no
 * other, whatever else they belong to, and change nothing of their account.
 *
 * @param service its id
 * @param serviceName what the tenant calls it
 * @param factor whether a second factor was asked for, by the service or by us
 */
public record SignedOn(TenantId tenant, UUID service, String serviceName, boolean factor)
    implements Serializable {

  /** The same, with a second factor. */
  public SignedOn withFactor() {
    return new SignedOn(tenant, service, serviceName, true);
  }
}
