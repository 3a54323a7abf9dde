package io.tallawah.tenancy;

import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/**
 * Opens a transaction without a tenant, for the closed list of things that run before one is bound:
 * sign-in, own memberships, the list of tenants. Row security then shows no tenant's row; only the
 * look-up functions answer.
 */
@Component
public class PlatformScope {

  private static final ScopedBinding<Boolean> OPEN = new ScopedBinding<>();

  /** Calls an action outside every tenant. */
  public <T> T call(Callable<T> action) {
    try {
      return OPEN.call(Boolean.TRUE, action);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("outside every tenant: " + e.getMessage(), e);
    }
  }

  /** Runs an action inside a tenant, for a part of what is done outside every one. */
  static void leave(Runnable action) {
    OPEN.run(Boolean.FALSE, action);
  }

  /** Whether this thread works outside every tenant now. */
  public static boolean isOpen() {
    return OPEN.find().orElse(Boolean.FALSE);
  }
}
