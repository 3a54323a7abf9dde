package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.warehouse.Restatements;
import io.tallawah.warehouse.Restatements.Change;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What syncs changed of days that were known before: a chart of the days, and each with its sums.
 */
class RestatementsPanel extends LivePanel<List<Change>> {

  private static final int DAYS = 30;

  private final transient Restatements restatements;
  private final transient Platforms platforms;
  private final transient Clock clock;
  private final RestatementChart chart = new RestatementChart();

  RestatementsPanel(
      Restatements restatements,
      Platforms platforms,
      Clock clock,
      Means means,
      Supplier<TenantId> tenant) {
    super(
        translate("warehouse.restated"), translate("warehouse.restated.says", DAYS), means, tenant);
    this.restatements = restatements;
    this.platforms = platforms;
    this.clock = clock;
  }

  @Override
  protected List<Change> read() {
    return restatements.since(first());
  }

  @Override
  protected void show(List<Change> changes) {
    if (changes.isEmpty()) {
      Paragraph none = new Paragraph(translate("warehouse.restated.none"));
      none.addClassName("muted");
      show(none);
      return;
    }
    chart.show(first().datesUntil(first().plusDays(DAYS)).toList(), changes);
    Div all = new Div(chart, table(changes));
    all.addClassName("stack");
    show(all);
  }

  private LocalDate first() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(DAYS - 1L);
  }

  private DataTable table(List<Change> changes) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("warehouse.restated"),
            DataTable.Column.text(translate("warehouse.restated.sync")),
            DataTable.Column.text(translate("warehouse.platform")),
            DataTable.Column.figures(translate("warehouse.restated.days")),
            DataTable.Column.text(translate("warehouse.currency")),
            DataTable.Column.figures(translate("warehouse.restated.changed")),
            DataTable.Column.figures(translate("warehouse.restated.whole")),
            DataTable.Column.figures(translate("warehouse.restated.conversions")));
    for (Change one : changes) {
      table.addRow(
          figures.day(one.knownOn()),
          new PlatformName(platforms, one.platform(), platforms.look(one.platform()).name()),
          figures.number(one.days()),
          one.currency(),
          figures.money(one.changed(), one.currency()),
          signed(figures.money(one.spend(), one.currency()), one.spend()),
          signed(figures.count(one.conversions()), one.conversions()));
    }
    return table.stacked();
  }

  private static String signed(String text, @Nullable BigDecimal value) {
    return value != null && value.signum() > 0 ? "+" + text : text;
  }
}
