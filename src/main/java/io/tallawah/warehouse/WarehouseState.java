package io.tallawah.warehouse;

import io.tallawah.warehouse.internal.RunQueue;
import org.springframework.stereotype.Component;

/** Whether there is anything to transform, over all tenants; for the start of the server. */
@Component
public class WarehouseState {

  private final RunQueue queue;

  WarehouseState(RunQueue queue) {
    this.queue = queue;
  }

  /** Whether the marts are there, built by this version's rules, and nothing is queued. */
  public boolean isUpToDate() {
    return queue.martsExist() && queue.tenants().isEmpty();
  }

  /** Whether figures can be read while what is queued is built. */
  public boolean isReadable() {
    return queue.hasCurrentFigures();
  }
}
