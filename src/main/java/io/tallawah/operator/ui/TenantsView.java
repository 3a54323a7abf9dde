package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.tallawah.identity.Operators;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.ui.DomainClaimsPanel;
import io.tallawah.identity.ui.WithoutTenant;
import io.tallawah.operator.TenantDeletions;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.shell.OperatorLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** The operator's list of tenants, and of those that are to be or have been deleted. */
@Route(value = TenantsView.ROUTE, layout = OperatorLayout.class)
@PageTitle("operator.title.tenants")
@Menu(title = "operator.title.tenants", order = 900, icon = "users")
@PermitAll
@ForPermission(Permission.PLATFORM_TENANTS)
class TenantsView extends Main implements WithoutTenant, AfterNavigationObserver {

  static final String ROUTE = "operator/tenants";

  private static final String SEARCH = "q";

  private final TenantsPanel tenants;
  private final DeletionsPanel deletions;

  TenantsView(
      Operators operators,
      RegionSets regionSets,
      TenantDeletions deletions,
      DomainClaimsPanel claims,
      ScreenTasks tasks,
      Clock clock) {
    this.tenants =
        new TenantsPanel(
            new TenantRows(operators, deletions), operators, regionSets, tasks, clock, this::go);
    this.deletions = new DeletionsPanel(deletions, clock);
    addClassName("data-view");
    Div header = new Div(new H1(translate("operator.title.tenants")));
    header.addClassName("view-header");
    Div sections = new Div(tenants, claims, this.deletions);
    sections.addClassName("sections");
    add(header, sections);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    deletions.load();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    tenants.show(
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(SEARCH)
            .map(String::strip)
            .filter(text -> text.indexOf('\0') < 0)
            .orElse(""));
  }

  private void go(String search) {
    String text = search.strip();
    getUI()
        .ifPresent(tab ->
            tab.navigate(
                ROUTE,
                text.isEmpty() ? QueryParameters.empty() : QueryParameters.of(SEARCH, text)));
  }
}
