package io.tallawah.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.tallawah.audit.AuditCsv;
import io.tallawah.audit.AuditQuery;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import java.io.IOException;
import java.util.function.Supplier;

/** A link that gives everything that matches, in the tab's tenant, as CSV. */
class AuditExport extends Anchor {

  private final transient AuditCsv csv;
  private final transient CurrentTenant currentTenant;
  private final TenantId tenant;
  private final transient Supplier<AuditQuery> query;

  AuditExport(
      AuditCsv csv, CurrentTenant currentTenant, TenantId tenant, Supplier<AuditQuery> query) {
    this.csv = csv;
    this.currentTenant = currentTenant;
    this.tenant = tenant;
    this.query = query;
    setText("Export CSV");
    setHref(this::download);
    setRouterIgnore(true);
    getElement().setAttribute("download", true);
  }

  private void download(DownloadEvent event) throws IOException {
    event.setFileName("audit.csv");
    event.setContentType("text/csv;charset=UTF-8");
    try {
      currentTenant.callAs(
          tenant,
          () -> {
            csv.write(query.get(), event.getOutputStream());
            return true;
          });
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
