package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.CampaignTrend;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.PlatformBadge;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.shared.ui.TrendChart;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One campaign: who it is, all its figures, and its days as a chart and as a table. */
class CampaignDetails extends Section {

  private static final List<String> TREND = List.of("spend", "conversions");
  private static final List<Integer> COLOURS = List.of(1, 3);

  private final MetricText text;
  private final CampaignRow row;
  private final Div days = new Div();
  private final Div links = new Div();
  private final RowInsides insides;

  CampaignDetails(
      MetricText text, Platforms platforms, CampaignRow row, ZoneId zone, Runnable close) {
    this.text = text;
    this.row = row;
    insides = new RowInsides(text, row, zone);
    addClassName("campaign-details");
    getElement().setAttribute("aria-label", getTranslation("grid.details", row.name()));
    days.addClassName("stack");
    days.setText(getTranslation("grid.details.reading"));
    links.addClassName("details-links");
    links.setVisible(false);
    add(heading(platforms, close), identity(), links, days, insides, figures());
  }

  /** Shows the days; a day without a row stays a gap. */
  void show(DateRange range, Optional<LocalDate> finalTo, List<CampaignTrend> trend) {
    Map<LocalDate, CampaignTrend> byDay =
        trend.stream()
            .collect(
                Collectors.toMap(
                    CampaignTrend::day, Function.identity(), (one, other) -> one, TreeMap::new));
    List<LocalDate> all = range.from().datesUntil(range.to().plusDays(1)).toList();
    int finalDays =
        finalTo.map(last -> (int) all.stream().filter(day -> !day.isAfter(last)).count()).orElse(0);
    TrendChart chart = new TrendChart(description(range, trend));
    chart.draw(
        all.stream().map(text.figures()::shortDay).toList(),
        finalDays,
        TREND.stream().map(metric -> line(metric, all, byDay)).toList());
    days.removeAll();
    days.add(new H2(getTranslation("grid.details.days")), chart);
    if (finalDays < all.size()) {
      Paragraph hatched = new Paragraph(getTranslation("grid.details.hatched"));
      hatched.addClassName("muted");
      days.add(hatched);
    }
    days.add(new Details(getTranslation("grid.details.table"), table(trend)));
  }

  /** Shows ways to what lies below, and to the platform's own tool. */
  void link(Optional<String> below, String manager) {
    below.ifPresent(address -> {
      Anchor link =
          new Anchor(
              address,
              getTranslation(
                  row.key().adsetId() == null ? "grid.below.adset" : "grid.below.ad", row.name()));
      link.getElement().setAttribute("router-link", true);
      links.add(link);
    });
    if (!manager.isEmpty()) {
      Anchor link = new Anchor(manager, getTranslation("grid.ads_manager", row.name()));
      link.setTarget(AnchorTarget.BLANK);
      link.getElement().setAttribute("rel", "noopener noreferrer");
      links.add(link);
    }
    links.setVisible(links.getComponentCount() > 0);
  }

  /** Puts something below who it is. */
  void addBelowIdentity(Component part) {
    addComponentAtIndex(2, part);
  }

  /** Where its places, creatives and changes are shown. */
  RowInsides insides() {
    return insides;
  }

  void showFailure() {
    days.setText(getTranslation("grid.details.failed"));
  }

  private Div heading(Platforms platforms, Runnable close) {
    Platforms.Look look = platforms.look(row.key().platform());
    Button button = new Button(new DrawnIcon("close"), click -> close.run());
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.setAriaLabel(getTranslation("grid.details.close"));
    H2 name = new H2(row.name());
    name.addClassName("details-name");
    Div heading =
        new Div(new PlatformBadge(look.letter(), look.colour(), look.name()), name, button);
    heading.addClassName("details-heading");
    return heading;
  }

  private Div identity() {
    Span account = new Span(row.accountName());
    Span id = new Span(getTranslation("grid.details.id", row.key().id()));
    Div identity =
        new Div(
            new StatusWord(getTranslation("grid.status." + row.status()), row.status()),
            account,
            id);
    String objective = row.objective();
    if (objective != null) {
      identity.add(new Span(CampaignCells.readable(objective)));
    }
    identity.addClassNames("details-identity", "muted");
    return identity;
  }

  private Div figures() {
    Div figures = new Div();
    figures.addClassName("details-figures");
    for (MetricColumn column : MetricColumn.ALL) {
      Metric metric = text.metric(column.metric());
      Span value =
          new Span(
              text.of(column.metric(), row.metrics(), row.key().currency())
                  + (text.isMoney(column.metric()) ? " " + row.key().currency() : ""));
      value.addClassName("figure");
      Span label = new Span(metric.label());
      label.setTitle(metric.formula());
      figures.add(label, value);
    }
    return figures;
  }

  private TrendChart.Line line(
      String metric, List<LocalDate> all, Map<LocalDate, CampaignTrend> byDay) {
    List<@Nullable BigDecimal> values =
        all.stream().<@Nullable BigDecimal>map(day -> value(metric, byDay.get(day))).toList();
    List<String> texts = all.stream().map(day -> shown(metric, byDay.get(day))).toList();
    String unit = text.isMoney(metric) ? ", " + row.key().currency() : "";
    return new TrendChart.Line(
        text.metric(metric).label() + unit, COLOURS.get(TREND.indexOf(metric)), values, texts);
  }

  private static @Nullable BigDecimal value(String metric, @Nullable CampaignTrend day) {
    return day == null ? null : day.metrics().get(metric);
  }

  private String shown(String metric, @Nullable CampaignTrend day) {
    return day == null ? "–" : text.of(metric, day.metrics(), row.key().currency());
  }

  private String description(DateRange range, List<CampaignTrend> trend) {
    String period = text.figures().days(range.from(), range.to());
    Optional<CampaignTrend> most =
        trend.stream()
            .filter(day -> day.metrics().get("spend") != null)
            .max(java.util.Comparator.comparing(day -> amount(day)));
    String said = getTranslation("grid.details.chart", row.name(), period);
    return most.map(
            day -> said + " " + getTranslation("grid.details.peak", text.figures().day(day.day())))
        .orElse(said);
  }

  private static BigDecimal amount(CampaignTrend day) {
    BigDecimal spend = day.metrics().get("spend");
    return spend == null ? BigDecimal.ZERO : spend;
  }

  private DataTable table(List<CampaignTrend> trend) {
    DataTable table =
        new DataTable(
            getTranslation("grid.details.days_of", row.name()),
            DataTable.Column.text(getTranslation("grid.details.day")),
            DataTable.Column.figures(text.metric("spend").label() + " " + row.key().currency()),
            DataTable.Column.figures(text.metric("clicks").label()),
            DataTable.Column.figures(text.metric("conversions").label()));
    for (CampaignTrend day : trend) {
      table.addRow(
          text.figures().day(day.day()),
          shown("spend", day),
          shown("clicks", day),
          shown("conversions", day));
    }
    return table;
  }
}
