package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.audit.AuditCsv;
import io.tallawah.audit.AuditQuery;
import io.tallawah.audit.PlatformAuditLog;
import io.tallawah.audit.ui.AuditScreen;
import io.tallawah.identity.ui.WithoutTenant;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.shell.OperatorLayout;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;

/** What was done outside every tenant: by operators, to tenants, and by unknown people. */
@Route(value = PlatformAuditView.ROUTE, layout = OperatorLayout.class)
@PageTitle("operator.title.audit")
@Menu(title = "operator.title.audit-menu", order = 910, icon = "audit")
@PermitAll
@ForPermission(Permission.PLATFORM_AUDIT)
class PlatformAuditView extends AuditScreen implements WithoutTenant {

  static final String ROUTE = "operator/audit";

  private final transient PlatformAuditLog log;
  private final transient AuditCsv csv;

  PlatformAuditView(PlatformAuditLog log, AuditCsv csv, ScreenTasks tasks) {
    super(new Shown(log, translate("operator.title.audit"), ROUTE, ZoneOffset.UTC), tasks);
    this.log = log;
    this.csv = csv;
  }

  @Override
  protected void write(AuditQuery query, OutputStream out) throws IOException {
    csv.write(log, query, out);
  }
}
