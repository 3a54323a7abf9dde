package io.tallawah.insights.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.tallawah.exports.ui.ExportDesk;
import io.tallawah.exports.ui.ExportMenu;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.BadQueryException;
import io.tallawah.insights.CampaignChoice;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.Campaigns;
import io.tallawah.insights.RegionFields;
import io.tallawah.insights.RegionPage;
import io.tallawah.insights.RegionQuery;
import io.tallawah.insights.RegionQueryReader;
import io.tallawah.insights.Regions;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.ui.KeepsViews;
import io.tallawah.shared.ui.LatestTask;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.MapTiles;
import io.tallawah.tenancy.Tenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.views.ui.ViewDesk;
import io.tallawah.views.ui.ViewPicker;
import io.tallawah.warehouse.MetricCatalogue;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where: what the campaigns did in each region of the tenant's set. */
@KeepsViews
@Route("map")
@Menu(title = "map.title", order = 50, icon = "map")
@PermitAll
class MapView extends Main
    implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

  private static final String COMPARE = "compare";
  private static final String CAMPAIGNS = "campaigns";

  private final transient Regions regions;
  private final transient Campaigns campaigns;
  private final transient RegionQueryReader reader;
  private final transient RegionFields fields;
  private final transient Situations situations;
  private final transient LivePanel.Means means;
  private final transient LatestTask figures;
  private final Tenant tenant;
  private final LocalDate today;
  private final MapHeader header;
  private final MapContent content;
  private final ViewPicker views;

  private MapState state;
  private @Nullable RegionQuery read;
  private @Nullable DateRange offered;
  private int asked;
  private @Nullable Registration listening;

  MapView(
      Regions regions,
      Campaigns campaigns,
      RegionQueryReader reader,
      RegionFields fields,
      MetricCatalogue catalogue,
      Platforms platforms,
      TenantDirectory tenants,
      Situations situations,
      MapTiles tiles,
      LivePanel.Means means,
      ExportDesk exports,
      ViewDesk desk) {
    this.regions = regions;
    this.campaigns = campaigns;
    this.reader = reader;
    this.fields = fields;
    this.situations = situations;
    this.means = means;
    this.figures = new LatestTask(means.tasks());
    this.tenant = tenants.current();
    this.today = LocalDate.now(tenant.timeZone());
    this.state = MapState.of(PeriodPreset.usual(today));
    addClassName("map-view");
    RegionText text = new RegionText(fields, getLocale(), this::getTranslation);
    content = new MapContent(fields, text, tiles, Clock.system(tenant.timeZone()), this::load);
    header = new MapHeader(state, platforms, text, fields, new MetricText(catalogue, getLocale()));
    header.addTool(new ExportMenu(exports, "regions", () -> state.exported(reader, shown())));
    views = new ViewPicker(desk, KeptScreens.MAP);
    header.addBesideTitle(views);
    listenToHeader();
    listenToContent();
    add(header, content);
  }

  private void listenToHeader() {
    header.onMetric(metric -> go(state.withMetric(metric, RegionShown.of(fields, metric))));
    header.onShown(shown -> go(state.withShown(shown)));
    header.onMerged(merged -> go(state.with(state.query().withMerged(merged))));
    header.onFilter((filter, values) -> go(campaigns(asked().with(filter, values))));
    header.onQuery(query -> go(campaigns(query)));
  }

  private void listenToContent() {
    content.onSort(key -> go(state.withSort(key)));
    content.onWeek(week -> go(state.withWeek(week)));
    content.onTick(weeks -> go(state.withWeek(weeks.next(state.week()))));
    content.onChoose(region -> go(state.withRegion(region)));
    content.onClear(() -> go(state.unfiltered()));
    content.onUsual(() -> UnreadableAddress.leave(PeriodPreset.usual(today)));
    content.onLink(this::drill);
    content.onDrill(
        region -> getUI().ifPresent(tab -> tab.navigate(CAMPAIGNS, campaignsIn(region))));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("map.title") + " · Tallawah";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    if (!views.enter(event)) {
      readable(address)
          .flatMap(read -> read.withoutStrayWeek(address))
          .ifPresent(whole -> event.forwardTo("map", whole));
    }
  }

  private Optional<MapState> readable(QueryParameters address) {
    try {
      return Optional.of(read(address));
    } catch (BadQueryException e) {
      return Optional.empty(); // told where it is shown
    }
  }

  private MapState read(QueryParameters address) {
    return MapState.read(address, reader, PeriodPreset.usual(today), tenant.weekStart());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    try {
      state = read(address);
    } catch (BadQueryException e) {
      asked++; // whatever is on its way is not wanted any more
      figures.giveUp();
      read = null;
      content.showUnreadable(UnreadableAddress.say(e));
      return;
    }
    header.show(state, shown(), address.getParameters().containsKey(COMPARE));
    if (state.query().equals(read)) {
      content.render(state, shown());
    } else {
      load();
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    listening = means.refreshes().listen(tenant.id(), event.getUI(), this::refresh);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (listening != null) {
      listening.remove();
    }
    figures.giveUp();
  }

  private void refresh() {
    offered = null;
    load();
  }

  private void go(MapState wanted) {
    getUI()
        .ifPresent(tab -> {
          QueryParameters now = tab.getActiveViewLocation().getQueryParameters();
          tab.navigate("map", wanted.write(now, reader));
        });
  }

  private MapState campaigns(CampaignQuery changed) {
    return state.with(state.query().with(changed));
  }

  private CampaignQuery asked() {
    return state.query().campaigns();
  }

  private RegionShown shown() {
    List<RegionShown> ways = RegionShown.of(fields, state.query().metric());
    RegionShown wanted = state.shown();
    return wanted != null && ways.contains(wanted) ? wanted : ways.getFirst();
  }

  private String drill(String region) {
    return new Location(CAMPAIGNS, campaignsIn(region)).getPathWithQueryParameters();
  }

  private QueryParameters campaignsIn(String region) {
    DateRange range = asked().range();
    LocalDate week = state.week();
    QueryParameters now =
        getUI()
            .map(tab -> tab.getActiveViewLocation().getQueryParameters())
            .orElseGet(QueryParameters::empty);
    DateRange days = week == null ? range : MapContent.days(week, range);
    return state.campaigns(now, region, days);
  }

  private record Answer(MapContent.Loaded shown, @Nullable List<CampaignChoice> choices) {}

  private void load() {
    int ask = ++asked;
    RegionQuery query = state.query();
    boolean newDays = !query.campaigns().range().equals(offered);
    read = null; // who comes back to what is shown asks again
    content.expect();
    figures.load(
        this,
        () -> answer(query, newDays),
        answer -> show(ask, query, answer),
        failure -> {
          if (ask == asked) {
            read = null;
            content.showFailure(failure);
          }
        });
  }

  private Answer answer(RegionQuery query, boolean newDays) {
    RegionPage page = regions.page(query);
    String currency = fields.isOfMoney(query.metric()) ? page.mainCurrency() : null;
    return new Answer(
        new MapContent.Loaded(
            page,
            currency,
            regions.weeks(query, currency),
            regions.outlines(query.merged()),
            situations.now()),
        newDays ? campaigns.choices(query.campaigns().range()) : null);
  }

  private void show(int ask, RegionQuery query, Answer answer) {
    if (ask != asked) {
      return; // a later question is on its way
    }
    if (answer.choices() != null) {
      offered = query.campaigns().range();
      header.offer(answer.choices());
    }
    read = query;
    header.offerMerging(answer.shown().page().isMergeable());
    content.show(answer.shown(), state, shown());
  }
}
