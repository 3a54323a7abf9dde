package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
@PageTitle("operator.title.export")
@Menu(title = "operator.title.export", order = 160, icon = "upload")
@PermitAll
@ForPermission(Permission.EXPORT_TENANT)
class ExportView extends Main {

  ExportView(TenantExports exports, TenantDirectory tenants, CurrentTenant currentTenant) {
    Tenant tenant = tenants.current();
    addClassName("data-view");
    Div header = new Div(new H1(translate("operator.title.export")));
    header.addClassName("view-header");
    Div sections =
        new Div(
            new ExportsPanel(
                translate("operator.export.owner"),
                new OwnersExports(exports, currentTenant, tenant.id()),
                tenant.timeZone()));
    sections.addClassName("sections");
    add(header, sections);
  }
}
