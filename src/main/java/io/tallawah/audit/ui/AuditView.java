package io.tallawah.audit.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.audit.AuditCsv;
import io.tallawah.audit.AuditEntry;
import io.tallawah.audit.AuditLog;
import io.tallawah.audit.AuditQuery;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.DetailsLayout;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.Tenant;
import io.tallawah.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Who did what, when and from where. */
@Route("admin/audit")
@PageTitle("Audit log · Tallawah")
@Menu(title = "Audit log", order = 150, icon = "audit")
@PermitAll
@ForPermission(Permission.VIEW_AUDIT)
class AuditView extends Main implements AfterNavigationObserver {

  private record Loaded(List<AuditEntry> first, long count, List<String> actions) {}

  private final AuditLog log;
  private final ScreenTasks tasks;
  private final ZoneId zone;
  private final AuditText text;
  private final AuditHeader header;
  private final AuditContent content;
  private final DetailsLayout layout;
  private AuditState state = new AuditState(null, null, Map.of());
  private int asked;

  AuditView(
      AuditLog log,
      AuditCsv csv,
      TenantDirectory tenants,
      CurrentTenant currentTenant,
      ScreenTasks tasks) {
    this.log = log;
    this.tasks = tasks;
    Tenant tenant = tenants.current();
    this.zone = tenant.timeZone();
    this.text = new AuditText(getLocale(), zone);
    addClassNames("campaigns-view", "audit-view");
    AuditExport export = new AuditExport(csv, currentTenant, tenant.id(), () -> state.query(zone));
    header = new AuditHeader(export, this::go);
    content =
        new AuditContent(log, text, this::load, () -> go(new AuditState(null, null, Map.of())));
    content.onChoose(this::showDetails);
    layout = new DetailsLayout(content::unchoose, header, content);
    add(layout);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    state = AuditState.read(event.getLocation().getQueryParameters());
    header.show(state);
    load();
  }

  private void go(AuditState wanted) {
    layout.close();
    getUI()
        .ifPresent(tab ->
            tab.navigate(
                "admin/audit", wanted.write(tab.getActiveViewLocation().getQueryParameters())));
  }

  private void load() {
    int ask = ++asked;
    AuditQuery query = state.query(zone);
    content.expect();
    getUI()
        .ifPresent(tab ->
            tasks.load(
                tab,
                () ->
                    new Loaded(
                        log.entries(query, 0, AuditGrid.PAGE), log.count(query), log.actions()),
                loaded -> {
                  if (ask == asked) { // else a later question is on its way
                    header.offer(loaded.actions());
                    content.show(query, loaded.first(), loaded.count());
                  }
                },
                failure -> {
                  if (ask == asked) {
                    content.showFailure(failure);
                  }
                }));
  }

  private void showDetails(AuditEntry entry) {
    layout.open(
        AuditText.action(entry.action()),
        new AuditDetails(entry, text, (name, value) -> go(state.with(name, value)), layout::close));
  }
}
