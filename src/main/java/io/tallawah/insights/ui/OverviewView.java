package io.tallawah.insights.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.tallawah.identity.Permissions;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.BadQueryException;
import io.tallawah.insights.CampaignQueryReader;
import io.tallawah.insights.Campaigns;
import io.tallawah.insights.Overview;
import io.tallawah.insights.OverviewTile;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.KeepsViews;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.SharedState;
import io.tallawah.tenancy.Tenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.views.ui.ViewDesk;
import io.tallawah.views.ui.ViewPicker;
import io.tallawah.warehouse.MetricCatalogue;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** How is it going: the key figures of all campaigns, their trends, and what moved. */
@KeepsViews
@Route("")
@PageTitle("overview.title")
@Menu(title = "overview.title", order = 10, icon = "overview")
@PermitAll
class OverviewView extends Main implements BeforeEnterObserver, AfterNavigationObserver {

  private final transient CampaignQueryReader reader;
  private final transient Permissions permissions;
  private final transient LivePanel.Means means;
  private final transient Tenant tenant;
  private final OverviewContent content;
  private final ViewPicker views;
  private transient @Nullable OverviewState state;
  private transient @Nullable Registration listening;

  OverviewView(
      Campaigns campaigns,
      Overview overview,
      CampaignQueryReader reader,
      Permissions permissions,
      MetricCatalogue catalogue,
      Platforms platforms,
      TenantDirectory tenants,
      Situations situations,
      ObjectProvider<OverviewTile> others,
      LivePanel.Means means,
      ViewDesk desk) {
    this.reader = reader;
    this.permissions = permissions;
    this.means = means;
    this.tenant = tenants.current();
    OverviewWords words =
        new OverviewWords(new MetricText(catalogue, getLocale()), this::getTranslation);
    content =
        new OverviewContent(
            new OverviewContent.Sources(
                new OverviewLoads(campaigns, overview, situations),
                others.orderedStream().toList(),
                means.tasks(),
                platforms,
                tenant),
            words,
            this::choose);
    views = new ViewPicker(desk, KeptScreens.OVERVIEW);
    content.addBesideTitle(views);
    addClassName("overview-view");
    add(content);
  }

  /**
   * Who comes without a word on comparing sees the days before beside these; who may see no figures
   * is led on.
   */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    if (!permissions.allow(Permission.VIEW_INSIGHTS)) {
      event.forwardTo(
          permissions.allow(Permission.VIEW_DATA) ? "data" : "account",
          SharedState.of(event.getLocation()));
    } else if (!views.enter(event) && !address.getParameters().containsKey("compare")) {
      Map<String, List<String>> all = new LinkedHashMap<>(address.getParameters());
      all.put("compare", List.of("previous"));
      event.forwardTo("", new QueryParameters(all));
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    try {
      state =
          OverviewState.read(
              event.getLocation().getQueryParameters(),
              reader,
              PeriodPreset.usual(LocalDate.now(tenant.timeZone())));
    } catch (BadQueryException e) {
      state = null;
      content.showUnreadable(UnreadableAddress.say(e));
      return;
    }
    content.follow(event.getLocation(), state);
    load(false);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    listening = means.refreshes().listen(tenant.id(), event.getUI(), () -> load(true));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (listening != null) {
      listening.remove();
    }
  }

  private void load(boolean quietly) {
    OverviewState wanted = state;
    if (wanted != null) {
      getUI().ifPresent(tab -> content.load(tab, wanted, quietly));
    }
  }

  private void choose(String metric) {
    UI tab = UI.getCurrent();
    Map<String, List<String>> all =
        new LinkedHashMap<>(tab.getActiveViewLocation().getQueryParameters().getParameters());
    all.put(OverviewState.METRIC, List.of(metric));
    tab.navigate("", new QueryParameters(all));
  }
}
