package io.tallawah.insights.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
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
import io.tallawah.exports.ui.ExportDesk;
import io.tallawah.exports.ui.ExportMenu;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.BadQueryException;
import io.tallawah.insights.CampaignChoice;
import io.tallawah.insights.CampaignColumns;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignQueryReader;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Campaigns;
import io.tallawah.shared.Cancellation;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DetailsLayout;
import io.tallawah.shared.ui.KeepsViews;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.views.ui.ViewDesk;
import io.tallawah.views.ui.ViewPicker;
import io.tallawah.warehouse.MetricCatalogue;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What did I get for what I spent: all campaigns of the days chosen, with their totals. */
@Route("campaigns")
@PageTitle("shell.campaigns")
@Menu(title = "shell.campaigns", order = 20, icon = "campaigns")
@StyleSheet("context://look/grid.css")
@KeepsViews
@PermitAll
class CampaignsView extends Main implements BeforeEnterObserver, AfterNavigationObserver {

  private final Campaigns campaigns;
  private final CampaignQueryReader reader;
  private final Situations situations;
  private final LivePanel.Means means;
  private final TenantId tenant;
  private final LocalDate today;
  private final Platforms platforms;
  private final MetricText text;
  private final Clock clock;
  private final InsidesLoader insides;
  private final CampaignsHeader header;
  private final CampaignsContent content;
  private final DetailsLayout layout;
  private final ViewPicker views;
  private final LabelTools labels;
  private final RowChartTools charts;

  private CampaignsState state;
  private QueryParameters address = QueryParameters.empty();
  private @Nullable CampaignQuery offered;
  private @Nullable CampaignQuery expected;
  private final List<Cancellation> running = new ArrayList<>();
  private int asked;
  private @Nullable Registration listening;

  CampaignsView(
      Campaigns campaigns,
      CampaignQueryReader reader,
      MetricCatalogue catalogue,
      List<CampaignColumns> others,
      Platforms platforms,
      TenantDirectory tenants,
      Situations situations,
      InsidesLoader insides,
      LivePanel.Means means,
      ExportDesk exports,
      ViewDesk desk,
      LabelDesk labelDesk,
      RowChartDesk chartDesk) {
    this.campaigns = campaigns;
    this.reader = reader;
    this.situations = situations;
    this.means = means;
    this.insides = insides;
    this.clock = Clock.system(tenants.current().timeZone());
    this.tenant = tenants.current().id();
    this.today = LocalDate.now(tenants.current().timeZone());
    this.state = new CampaignsState(CampaignQuery.of(PeriodPreset.usual(today)), List.of());
    addClassName("campaigns-view");
    this.platforms = platforms;
    this.text = new MetricText(catalogue, getLocale());
    content = new CampaignsContent(campaigns, others, text, platforms, clock, this::load);
    header =
        new CampaignsHeader(
            state.query(), platforms, content.columnPlan(), text, this::getTranslation);
    views =
        new ViewPicker(desk, KeptScreens.CAMPAIGNS)
            .passingOver(kept -> content.columnPlan().without(kept.get(CampaignsState.COLUMNS)));
    header.addBesideTitle(views);
    RowPicking picking = content.picking();
    labels = new LabelTools(labelDesk, picking, this::showLabels);
    charts = new RowChartTools(chartDesk, picking, text, state.query());
    header.addTool(charts.button());
    header.addTool(labels.menu());
    header.add(labels, charts);
    header.addTool(new ExportMenu(exports, "campaigns", () -> state.exported(reader)));
    header.onQuery(query -> go(state.with(query)));
    header.onSearch(search -> go(state.with(state.query().withSearch(search))));
    header.onFilter((filter, values) -> go(state.with(state.query().with(filter, values))));
    header.onColumns(columns -> go(state.withColumns(columns)));
    content.onSort(sort -> go(state.with(state.query().withSort(sort))));
    content.onClear(() -> go(state.with(state.query().unfiltered())));
    content.onLeave(() -> go(state.with(state.query().everything())));
    content.onUsual(() -> UnreadableAddress.leave(PeriodPreset.usual(today)));
    content.onChoose(this::showDetails);
    layout = new DetailsLayout(content::unchoose, header, charts.place(), content);
    add(layout);
  }

  private void showDetails(CampaignRow row) {
    Widget.Means parts = new Widget.Means(means.tasks(), clock);
    CampaignQuery query = state.query();
    CampaignDetails details =
        new CampaignDetails(text, platforms, row, query.range(), parts, layout::close);
    details.link(content.below(row), AdsManagerLinks.of(row.key()));
    details.addBelowIdentity(labels.of(row));
    layout.open(getTranslation("grid.details", row.name()), details);
    insides.load(row, query, details.insides());
    details
        .days()
        .read(
            () ->
                new RowDays.Read(
                    campaigns.trend(row.key(), query),
                    situations.now().finalTo(row.key().platform())),
            () -> charts.marks(row.key(), query.range()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    views.enter(event);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    address = event.getLocation().getQueryParameters();
    CampaignQuery before = state.query();
    try {
      state = CampaignsState.read(address, reader, PeriodPreset.usual(today));
    } catch (BadQueryException e) {
      asked++; // whatever is on its way is not wanted any more
      giveUp();
      content.showUnreadable(UnreadableAddress.say(e));
      return;
    }
    if (layout.isOpen() && !before.withSort(List.of()).equals(state.query().withSort(List.of()))) {
      layout.close(); // they are of a row of other rows
    }
    header.show(state.query());
    labels.show(state.query());
    charts.show(state.query());
    header.showColumns(content.showColumns(state.columns()));
    load();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    listening = means.refreshes().listen(tenant, event.getUI(), this::refresh);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (listening != null) {
      listening.remove();
    }
    giveUp();
  }

  private void refresh() {
    offered = null;
    load();
    charts.refresh();
  }

  /** The column of labels stands first among those shown. */
  private void showLabels() {
    List<String> shown = content.showColumns(state.columns());
    if (shown.stream().noneMatch(name -> name.startsWith(CampaignGrid.LABELS))) {
      List<String> more = new ArrayList<>(List.of(CampaignGrid.LABELS));
      more.addAll(shown);
      go(state.withColumns(more));
    }
  }

  private void go(CampaignsState wanted) {
    getUI()
        .ifPresent(tab -> {
          QueryParameters now = tab.getActiveViewLocation().getQueryParameters();
          tab.navigate("campaigns", wanted.write(now, reader));
        });
  }

  private record Loaded(CampaignsContent.Read read, @Nullable List<CampaignChoice> choices) {}

  private void load() {
    int ask = ++asked;
    CampaignQuery query = state.query();
    CampaignQuery place = place(query);
    List<String> columns = content.columns();
    boolean newDays = !place.equals(offered);
    content.expect(query);
    giveUpOther(place);
    running.add(
        means
            .tasks()
            .load(
                this,
                () -> read(query, columns, newDays),
                loaded -> show(ask, loaded),
                failure -> {
                  if (ask == asked) {
                    content.showFailure(failure);
                  }
                }));
  }

  /** What has to be read anew when it changes, and what filters can be set to. */
  private static CampaignQuery place(CampaignQuery query) {
    return CampaignQuery.of(query.range())
        .withCurrency(query.currency())
        .withScope(query.scope().unfiltered());
  }

  /** Sums that are being read serve every order and filter of the same days: others are not. */
  private void giveUpOther(CampaignQuery place) {
    if (!place.equals(expected)) {
      giveUp();
    }
    expected = place;
  }

  private void giveUp() {
    running.forEach(Cancellation::cancel);
    running.clear();
  }

  private Loaded read(CampaignQuery query, List<String> columns, boolean newDays) {
    CampaignPage page = campaigns.page(query.withPage(0, 1)); // its rows come as lines
    List<CampaignRow> lines = CampaignRows.first(campaigns, query);
    return new Loaded(
        content.read(query, columns, page, lines, situations.now()),
        newDays ? campaigns.choices(query) : null);
  }

  private void show(int ask, Loaded loaded) {
    if (ask != asked) {
      return; // a later question is on its way
    }
    giveUp(); // what was asked before this
    if (loaded.choices() != null) {
      offered = place(loaded.read().page().query());
      header.offer(loaded.choices());
    }
    CampaignLinks links = new CampaignLinks(state, address, reader);
    header.showPlace(loaded.read().page(), loaded.read().lines(), links);
    content.show(loaded.read(), links);
    announce(ask, loaded.read().page());
  }

  /** In a message of its own: an open connection keeps the last one that it told. */
  private void announce(int ask, CampaignPage page) {
    means
        .tasks()
        .load(
            this,
            () -> page,
            told -> {
              if (ask == asked) {
                content.announce(told);
              }
            },
            failure -> {});
  }
}
