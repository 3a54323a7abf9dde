package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import io.tallawah.identity.Operators;
import io.tallawah.operator.Deletion;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.StatusWord;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Tenants in columns, or on a phone in lines, each with a link to its own screen. */
class TenantsGrid extends Grid<TenantsGrid.Row> {

  static final int PAGE = 50;

  /** Up to so many rows all are shown; more are scrolled in a frame of their own. */
  private static final int FEW = 15;

  /**
   * A tenant.
   *
   * @param deletion that waits or goes on, or null
   */
  record Row(Operators.Line tenant, @Nullable Deletion deletion) {}

  private final transient Clock clock;
  private final transient Figures figures = new Figures(getLocale());

  private TenantsGrid(Clock clock) {
    super(PAGE);
    this.clock = clock;
    addClassName("tenants-grid");
    addThemeVariants(GridVariant.AURA_NO_BORDER);
    setSelectionMode(SelectionMode.NONE);
    getElement().setAttribute("aria-label", translate("operator.title.tenants"));
  }

  static TenantsGrid wide(Clock clock) {
    TenantsGrid grid = new TenantsGrid(clock);
    grid.addClassName("campaign-grid");
    grid.addColumn(
            grid.withFacts(
                "<a class=\"name-text\" router-link href=\"${item.href}\">${item.name}</a>"))
        .setHeader(translate("common.name"))
        .setFlexGrow(2)
        .setRowHeader(true);
    grid.addColumn(row -> row.tenant().slug()).setHeader(translate("operator.slug"));
    grid.addColumn(grid.withFacts("<span class=\"${item.look}\">${item.state}</span>"))
        .setHeader(translate("common.state"));
    grid.addColumn(grid::owners)
        .setHeader(translate("operator.tenants.owners"))
        .setTextAlign(ColumnTextAlign.END);
    grid.addColumn(grid::since).setHeader(translate("operator.tenants.since"));
    return grid;
  }

  static TenantsGrid narrow(Clock clock) {
    TenantsGrid grid = new TenantsGrid(clock);
    grid.addClassName("campaign-list");
    grid.addColumn(
            grid.withFacts(
                """
                <div class="audit-lines">\
                <a class="name-text" router-link href="${item.href}">${item.name}</a>\
                <span class="${item.look}">${item.state}</span>\
                <span class="name-text muted">${item.slug}</span>\
                <span class="second">${item.since}</span></div>\
                """))
        .setRowHeader(true);
    return grid;
  }

  /** All rows in the page when they are few; otherwise they are scrolled in the grid. */
  void fit(long count) {
    setAllRowsVisible(count <= FEW);
  }

  private LitRenderer<Row> withFacts(String template) {
    return LitRenderer.<Row>of(template)
        .withProperty("name", row -> row.tenant().name())
        .withProperty("href", TenantsGrid::address)
        .withProperty("slug", row -> row.tenant().slug())
        .withProperty("since", this::since)
        .withProperty("state", row -> state(row).getText())
        .withProperty("look", row -> state(row).getClassName());
  }

  private StatusWord state(Row row) {
    Deletion deletion = row.deletion();
    return deletion == null
        ? TenantWords.state(row.tenant())
        : TenantWords.state(deletion, clock.instant());
  }

  private String owners(Row row) {
    return figures.number(row.tenant().owners());
  }

  private String since(Row row) {
    return figures.moment(row.tenant().createdAt(), ZoneOffset.UTC);
  }

  private static String address(Row row) {
    return RouteConfiguration.forSessionScope()
        .getUrl(
            OperatedTenantView.class, new RouteParameters("tenant", row.tenant().id().toString()));
  }
}
