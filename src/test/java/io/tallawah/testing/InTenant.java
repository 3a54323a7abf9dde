package io.tallawah.testing;

import io.tallawah.identity.SignedIn;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import java.util.concurrent.Callable;

/** Calls in a tenant. What they throw comes out as it is, and wrapped if it is checked. */
public final class InTenant {

  private InTenant() {}

  /** Calls as whoever is signed in. */
  public static <T> T call(CurrentTenant current, TenantId tenant, Callable<T> act) {
    try {
      return current.callAs(tenant, act);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signs the person of a role in, who stays it, and calls as them in their tenant. */
  public static <T> T callAs(
      CurrentTenant current, TestPeople people, String role, Callable<T> act) {
    SignedIn.as(people.person(role), people.email(role));
    return call(current, people.tenant(), act);
  }

  /** Calls as a task, in the name of no person. */
  public static <T> T callAsTask(
      CurrentTenant current, SystemIdentity system, TenantId tenant, Callable<T> act) {
    return call(current, tenant, () -> system.callAs("test", act));
  }
}
