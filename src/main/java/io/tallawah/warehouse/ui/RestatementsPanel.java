package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.Chart;
import io.tallawah.shared.ui.ChartData;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.warehouse.Restatements;
import io.tallawah.warehouse.Restatements.Change;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What syncs changed of days that were known before: a chart of the days, and each with its sums.
 */
class RestatementsPanel extends LivePanel<List<Change>> {

  private static final int DAYS = 30;
  private static final int COLOUR = 1;

  private final transient Restatements restatements;
  private final transient Platforms platforms;
  private final transient Clock clock;

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
    Div all = new Div(chart(changes), table(changes));
    all.addClassName("stack");
    show(all);
  }

  private LocalDate first() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(DAYS - 1L);
  }

  /** Spend changed either way, of all platforms, in the currency with the most of it. */
  private Chart chart(List<Change> changes) {
    Figures figures = new Figures(getLocale());
    String currency = mostUsed(changes);
    List<LocalDate> days = first().datesUntil(first().plusDays(DAYS)).toList();
    Map<LocalDate, BigDecimal> byDay =
        changes.stream()
            .filter(one -> one.currency().equals(currency))
            .collect(Collectors.toMap(Change::knownOn, Change::changed, BigDecimal::add));
    List<@Nullable BigDecimal> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (LocalDate day : days) {
      BigDecimal value = byDay.getOrDefault(day, BigDecimal.ZERO);
      values.add(value);
      texts.add(figures.money(value, currency) + " " + currency);
    }
    String subject = translate("warehouse.restated.chart", currency);
    Chart chart = new Chart();
    chart.show(
        ChartData.of(
                subject,
                subject,
                days.stream().map(figures::shortDay).toList(),
                List.of(ChartData.Series.line(subject, COLOUR, values, texts)))
            .headed(days.stream().map(figures::day).toList()));
    return chart;
  }

  private static String mostUsed(List<Change> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                Change::currency,
                Collectors.reducing(BigDecimal.ZERO, Change::changed, BigDecimal::add)))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
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
