package io.tallawah.operator.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.operator.TenantExports;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.Tenant;
import io.tallawah.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;

/** An owner takes the tenant's data along. */
@Route("admin/export")
@PageTitle("Export · Tallawah")
@Menu(title = "Export", order = 160, icon = "upload")
@PermitAll
@ForPermission(Permission.EXPORT_TENANT)
class ExportView extends Main {

  ExportView(TenantExports exports, TenantDirectory tenants, CurrentTenant currentTenant) {
    Tenant tenant = tenants.current();
    addClassName("data-view");
    Div header = new Div(new H1("Export"));
    header.addClassName("view-header");
    Div sections =
        new Div(
            new ExportsPanel(
                "One archive with every row that your people entered, landed or see, for you to keep."
                    + " Secrets are not in it. It can be fetched for seven days.",
                new OwnersExports(exports, currentTenant, tenant.id()),
                tenant.timeZone()));
    sections.addClassName("sections");
    add(header, sections);
  }
}
