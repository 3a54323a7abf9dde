package io.tallawah.exports;

import io.tallawah.exports.internal.TableFiles;
import io.tallawah.shared.TenantId;
import org.springframework.stereotype.Component;

/** What a tenant that is deleted has exported; for upkeep, no request may. */
@Component
public class TenantsExports {

  private final TableFiles files;

  TenantsExports(TableFiles files) {
    this.files = files;
  }

  /** Removes all files; returns how many there were. */
  public long remove(TenantId tenant) {
    return files.removeAll(tenant);
  }
}
