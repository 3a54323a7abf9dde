package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.Breakdown;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.CampaignTrend;
import io.tallawah.insights.DayMarks;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.Chart;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.PlatformBadge;
import io.tallawah.shared.ui.StatusWord;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** One campaign: who it is, all its figures, and its days as a chart and as a table. */
class CampaignDetails extends Section {

  private static final List<String> DRAWN = List.of("spend", "conversions");
  private static final List<String> TOLD = List.of("clicks");

  /**
   * What has been read of its days.
   *
   * @param finalTo the last day that no longer changes, if any is
   */
  record Days(List<CampaignTrend> trend, DayMarks.Marks marks, Optional<LocalDate> finalTo) {}

  private final MetricText text;
  private final CampaignRow row;
  private final Paragraph reading = new Paragraph();
  private final Chart chart = new Chart();
  private final Div days = new Div();
  private final transient Widget.Means means;
  private final Div links = new Div();
  private final RowInsides insides;

  CampaignDetails(
      MetricText text, Platforms platforms, CampaignRow row, Widget.Means means, Runnable close) {
    this.text = text;
    this.row = row;
    this.means = means;
    insides = new RowInsides(text, row, means);
    addClassName("campaign-details");
    getElement().setAttribute("aria-label", getTranslation("grid.details", row.name()));
    reading.setText(getTranslation("grid.details.reading"));
    chart.setVisible(false);
    links.addClassName("details-links");
    links.setVisible(false);
    add(heading(platforms, close), identity(), links, days, insides, figures());
  }

  /** Reads the days, and again when a person asks for that after a failure. */
  <T> void read(Callable<T> query, Consumer<T> shows) {
    Widget<T> part =
        new Widget<T>("details-part", means, chart, shows)
            .failing(getTranslation("grid.details.failed"))
            .waiting(reading);
    days.add(part);
    getUI().ifPresent(tab -> part.load(tab, false, query));
  }

  /** Shows the days with what happened on them; a day without a row stays a gap. */
  void show(DateRange range, Days days) {
    chart.show(
        new DayChart(text, this::label, row.key().currency(), DRAWN, TOLD)
            .of(
                getTranslation("grid.details.days"),
                description(range, days.trend()),
                range,
                days.finalTo(),
                days.trend())
            .marked(
                new MarkWords(text.figures(), getLocale())
                    .of(days.marks(), Breakdown.DAY.spans(range, DayOfWeek.MONDAY), Map.of())));
    chart.setVisible(true);
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
      identity.add(new Span(Codes.of(objective)));
    }
    identity.addClassNames("details-identity", "muted");
    return identity;
  }

  private Div figures() {
    Div figures = new Div();
    figures.addClassName("details-figures");
    for (MetricColumn column : MetricColumn.ALL) {
      Span value =
          new Span(
              text.of(column.metric(), row.metrics(), row.key().currency())
                  + (text.isMoney(column.metric()) ? " " + row.key().currency() : ""));
      value.addClassName("figure");
      Span label = new Span(text.name(column.metric()));
      label.setTitle(text.formula(column.metric()));
      figures.add(label, value);
    }
    return figures;
  }

  private String label(String metric) {
    return text.name(metric);
  }

  private String description(DateRange range, List<CampaignTrend> trend) {
    String period = text.figures().days(range.from(), range.to());
    Optional<CampaignTrend> most =
        trend.stream()
            .filter(day -> day.metrics().get("spend") != null)
            .max(Comparator.comparing(CampaignDetails::amount));
    String said = getTranslation("grid.details.chart", row.name(), period);
    return most.map(
            day -> said + " " + getTranslation("grid.details.peak", text.figures().day(day.day())))
        .orElse(said);
  }

  private static BigDecimal amount(CampaignTrend day) {
    BigDecimal spend = day.metrics().get("spend");
    return spend == null ? BigDecimal.ZERO : spend;
  }
}
