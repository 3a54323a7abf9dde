package io.tallawah.tenancy;

/** Tenant data was asked for while no tenant was bound. */
public class NoTenantException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NoTenantException() {
    super("no tenant is bound");
  }
}
