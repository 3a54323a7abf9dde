package io.tallawah.identity;

import io.tallawah.shared.TenantId;

/** Somebody at the API, whose token or key says for which tenant they act. */
public interface InTenant {

  SignedInUser getPrincipal();

  TenantId tenant();
}
