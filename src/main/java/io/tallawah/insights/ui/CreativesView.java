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
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignTrend;
import io.tallawah.insights.CreativeChoice;
import io.tallawah.insights.CreativePage;
import io.tallawah.insights.CreativePictures;
import io.tallawah.insights.CreativeQuery;
import io.tallawah.insights.CreativeQueryReader;
import io.tallawah.insights.CreativeRow;
import io.tallawah.insights.CreativeUse;
import io.tallawah.insights.Creatives;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DetailsLayout;
import io.tallawah.shared.ui.KeepsViews;
import io.tallawah.shared.ui.LatestTask;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.views.ui.ViewDesk;
import io.tallawah.views.ui.ViewPicker;
import io.tallawah.warehouse.MetricCatalogue;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which picture works: what ads showed in the days chosen, and what it did. */
@StyleSheet("context://look/creatives.css")
@KeepsViews
@Route("creatives")
@PageTitle("creatives.title")
@Menu(title = "creatives.title", order = 30, icon = "creatives")
@PermitAll
class CreativesView extends Main implements BeforeEnterObserver, AfterNavigationObserver {

  /** What a screen of creatives asks. */
  @org.springframework.stereotype.Component
  record Services(
      Creatives creatives,
      CreativePictures pictures,
      CreativeQueryReader reader,
      Situations situations,
      CurrentTenant currentTenant,
      ExportDesk exports) {}

  private final Services services;
  private final CreativePages pages;
  private final LivePanel.Means means;
  private final LatestTask figures;
  private final LatestTask further;
  private final TenantId tenant;
  private final LocalDate today;
  private final Clock clock;
  private final Platforms platforms;
  private final CreativeWords words;
  private final CreativesHeader header;
  private final CreativesContent content;
  private final DetailsLayout layout;
  private final ViewPicker views;

  private CreativesState state;
  private @Nullable DateRange offered;
  private @Nullable CreativeRow open;
  private int asked;
  private @Nullable Registration listening;

  CreativesView(
      Services services,
      MetricCatalogue catalogue,
      Platforms platforms,
      TenantDirectory tenants,
      LivePanel.Means means,
      ViewDesk desk) {
    this.services = services;
    this.pages = new CreativePages(services.creatives());
    this.means = means;
    this.figures = new LatestTask(means.tasks());
    this.further = new LatestTask(means.tasks());
    this.platforms = platforms;
    this.tenant = tenants.current().id();
    this.today = LocalDate.now(tenants.current().timeZone());
    this.state =
        new CreativesState(CreativeQuery.of(CampaignQuery.of(PeriodPreset.usual(today))), false);
    this.clock = Clock.system(tenants.current().timeZone());
    addClassNames("campaigns-view", "creatives-view");
    words =
        new CreativeWords(
            (key, params) -> getTranslation(key, params),
            new MetricText(catalogue, getLocale()),
            getLocale());
    content =
        new CreativesContent(
            services.creatives(),
            this::picture,
            words,
            platforms,
            this::showDetails,
            this::more,
            clock,
            this::load);
    header = new CreativesHeader(state, words, platforms, this::go);
    header.addTool(
        new ExportMenu(services.exports(), "creatives", () -> state.exported(services.reader())));
    views = new ViewPicker(desk, KeptScreens.CREATIVES);
    header.addBesideTitle(views);
    content.onSort(key -> go(state.with(state.query().withSort(List.of(key)))));
    content.onClear(() -> go(state.with(state.query().unfiltered())));
    content.onUsual(() -> UnreadableAddress.leave(PeriodPreset.usual(today)));
    layout = new DetailsLayout(this::closed, header, content);
    add(layout);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    views.enter(event);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    try {
      state = CreativesState.read(address, services.reader(), PeriodPreset.usual(today));
    } catch (BadQueryException e) {
      asked++; // whatever is on its way is not wanted any more
      giveUp();
      content.showUnreadable(UnreadableAddress.say(e));
      return;
    }
    header.show(state);
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

  private void giveUp() {
    figures.giveUp();
    further.giveUp();
  }

  private void refresh() {
    offered = null;
    load();
  }

  private void go(CreativesState wanted) {
    getUI()
        .ifPresent(tab -> {
          QueryParameters now = tab.getActiveViewLocation().getQueryParameters();
          tab.navigate("creatives", wanted.write(now, services.reader()));
        });
  }

  private record Loaded(
      CreativePage page, Situations.Reach reach, @Nullable List<CreativeChoice> choices) {}

  private void load() {
    int ask = ++asked;
    CreativeQuery query = state.query();
    DateRange range = query.campaigns().range();
    boolean newDays = !range.equals(offered);
    int cards = content.cardsOf(query);
    content.expect(state);
    further.giveUp();
    figures.load(
        this,
        () ->
            new Loaded(
                pages.first(query, cards),
                services.situations().now(),
                newDays ? services.creatives().choices(range) : null),
        loaded -> show(ask, loaded),
        failure -> fail(ask, failure));
  }

  private void show(int ask, Loaded loaded) {
    if (ask != asked) {
      return; // a later question is on its way
    }
    if (loaded.choices() != null) {
      offered = loaded.page().query().campaigns().range();
      header.offer(loaded.choices());
    }
    content.show(loaded.page(), loaded.reach());
  }

  private void fail(int ask, Exception failure) {
    if (ask == asked) {
      content.showFailure(failure);
    }
  }

  /** The next cards of the same question. */
  private void more() {
    int ask = asked;
    CreativeQuery query = state.query();
    int cards = content.cardsOf(query);
    content.expectMore();
    further.load(
        this,
        () -> pages.after(query, cards),
        rows -> {
          if (ask == asked) {
            content.append(rows);
          }
        },
        failure -> fail(ask, failure));
  }

  private record Days(
      List<CampaignTrend> trend,
      List<CreativeUse> uses,
      Situations.Reach reach,
      Optional<Sentence> noPicture) {}

  private void showDetails(CreativeRow row) {
    open = row;
    CreativeDetails details =
        new CreativeDetails(
            row,
            state.query().metric(),
            words,
            platforms,
            new CreativePicture(this::picture, row, words),
            new Widget.Means(means.tasks(), clock),
            layout::close);
    layout.open(words.name(row), details);
    CreativeQuery query = state.query();
    details.read(
        () ->
            new Days(
                services.creatives().trend(row.key(), query),
                services.creatives().uses(row.key(), query),
                services.situations().now(),
                services.pictures().problem(row.key())),
        days -> {
          details.showDays(
              query.campaigns().range(), days.reach().finalTo(row.key().platform()), days.trend());
          details.showUses(days.uses());
          details.showNoPicture(days.noPicture());
        });
  }

  /** A request for a file is bound to no tenant: it is made for the tab's. */
  private Optional<byte[]> picture(UUID id) {
    try {
      return services.currentTenant().callAs(tenant, () -> services.pictures().jpeg(id));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void closed() {
    content.unchoose(open);
    open = null;
  }
}
