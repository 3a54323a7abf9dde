package io.tallawah.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
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
  private final MasterDetailLayout layout = new MasterDetailLayout();
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
    Div master = new Div(header, content);
    master.addClassName("campaigns-master");
    layout.addClassName("campaigns-layout");
    layout.setMaster(master);
    layout.setDetailSize("440px");
    layout.setForceOverlay(true);
    layout.addBackdropClickListener(event -> closeDetails());
    layout.addDetailEscapePressListener(event -> closeDetails());
    add(layout);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    state = AuditState.read(event.getLocation().getQueryParameters());
    header.show(state);
    load();
  }

  private void go(AuditState wanted) {
    closeDetails();
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
    layout.setDetail(
        new AuditDetails(
            entry, text, (name, value) -> go(state.with(name, value)), this::closeDetails));
    layout
        .getElement()
        .executeJs(
            "this.shadowRoot.getElementById('detail')?.setAttribute('aria-label', $0)",
            AuditText.action(entry.action()));
  }

  private void closeDetails() {
    layout.setDetail(null);
    content.unchoose();
  }
}
