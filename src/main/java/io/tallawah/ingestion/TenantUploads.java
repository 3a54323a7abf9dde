package io.tallawah.ingestion;

import io.tallawah.shared.TenantId;
import org.springframework.stereotype.Component;

/** What a tenant that is deleted has uploaded; for upkeep, no request may. */
@Component
public class TenantUploads {

  private final UploadStore store;

  TenantUploads(UploadStore store) {
    this.store = store;
  }

  /** Removes files and tickets; returns how many uploads there were. */
  public long remove(TenantId tenant) {
    return store.remove(tenant.value());
  }
}
