package io.tallawah.operator.ui;

import io.tallawah.operator.TenantExport;
import io.tallawah.operator.TenantExports;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** The tab's tenant's exports; a download comes without the tab, so it takes the tenant along. */
record OwnersExports(TenantExports exports, CurrentTenant currentTenant, TenantId tenant)
    implements ExportSource {

  @Override
  public List<TenantExport> list() {
    return exports.list();
  }

  @Override
  public void ask() {
    exports.ask();
  }

  @Override
  public void download(UUID export, OutputStream out) throws IOException {
    try {
      currentTenant.callAs(
          tenant,
          () -> {
            exports.download(export, out);
            return true;
          });
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
