package io.tallawah.tenancy;

import io.tallawah.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/**
 * The tenant this thread works for. It is bound explicitly (a job, a command) or comes from the
 * verified principal through a {@link TenantSource}; there is no default.
 */
@Component
public class CurrentTenant {

  private static final ScopedBinding<TenantId> BOUND = new ScopedBinding<>();

  private final List<TenantSource> sources;

  CurrentTenant(List<TenantSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** The bound tenant, if there is one. */
  public Optional<TenantId> find() {
    return BOUND
        .find()
        .or(() -> sources.stream().map(TenantSource::tenant).flatMap(Optional::stream).findFirst());
  }

  /**
   * The bound tenant.
   *
   * @throws NoTenantException when none is bound: never an unfiltered answer
   */
  public TenantId require() {
    return find().orElseThrow(NoTenantException::new);
  }

  /** Runs an action for a tenant, whatever was bound before. */
  public void runAs(TenantId tenant, Runnable action) {
    BOUND.run(tenant, action);
  }

  /** Calls an action for a tenant, whatever was bound before. */
  public <T> T callAs(TenantId tenant, Callable<T> action) throws Exception {
    return BOUND.call(tenant, action);
  }
}
