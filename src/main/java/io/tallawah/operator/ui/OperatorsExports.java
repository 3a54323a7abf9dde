package io.tallawah.operator.ui;

import io.tallawah.operator.TenantExport;
import io.tallawah.operator.TenantExports;
import io.tallawah.shared.TenantId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** A tenant's exports for an operator. */
record OperatorsExports(TenantExports exports, TenantId tenant) implements ExportSource {

  @Override
  public List<TenantExport> list() {
    return exports.listOf(tenant);
  }

  @Override
  public void ask() {
    exports.askFor(tenant);
  }

  @Override
  public void download(UUID export, OutputStream out) throws IOException {
    exports.downloadOf(tenant, export, out);
  }
}
