package io.tallawah.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.audit.AuditCsv;
import io.tallawah.audit.AuditLog;
import io.tallawah.audit.AuditQuery;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;

/** Who did what in the tenant, when and from where. */
@Route(AuditView.ROUTE)
@PageTitle("audit.title")
@Menu(title = "audit.title", order = 150, icon = "audit")
@PermitAll
@ForPermission(Permission.VIEW_AUDIT)
class AuditView extends AuditScreen {

  static final String ROUTE = "admin/audit";

  private final transient AuditCsv csv;
  private final transient CurrentTenant currentTenant;
  private final TenantId tenant;

  AuditView(
      AuditLog log,
      AuditCsv csv,
      TenantDirectory tenants,
      CurrentTenant currentTenant,
      ScreenTasks tasks) {
    super(new Shown(log, translate("audit.title"), ROUTE, tenants.current().timeZone()), tasks);
    this.csv = csv;
    this.currentTenant = currentTenant;
    this.tenant = currentTenant.require();
  }

  @Override
  protected void write(AuditQuery query, OutputStream out) throws IOException {
    try {
      currentTenant.callAs(
          tenant,
          () -> {
            csv.write(query, out);
            return true;
          });
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
