package io.tallawah.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.insights.Breakdown;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.CampaignTrend;
import io.tallawah.insights.DayMarks;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.Chart;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The days of a row as a chart, and what happened on them as its marks: each a read of its own. */
class RowDays extends Div {

  private static final List<String> DRAWN = List.of("spend", "conversions");
  private static final List<String> TOLD = List.of("clicks");

  /**
   * What has been read of the days.
   *
   * @param finalTo the last day that no longer changes, if any is
   */
  record Read(List<CampaignTrend> trend, Optional<LocalDate> finalTo) {}

  private final transient MetricText text;
  private final transient CampaignRow row;
  private final transient DateRange range;
  private final Chart chart = new Chart();
  private final Widget<Read> days;
  private final Widget<DayMarks.Marks> marks;
  private transient @Nullable Read read;
  private transient DayMarks.Marks happened = DayMarks.Marks.NONE;

  RowDays(MetricText text, CampaignRow row, DateRange range, Widget.Means means) {
    this.text = text;
    this.row = row;
    this.range = range;
    chart.setVisible(false);
    days =
        new Widget<Read>("details-part", means, chart, this::show)
            .failing(getTranslation("grid.details.failed"))
            .waiting(new Paragraph(getTranslation("grid.details.reading")));
    marks =
        new Widget<DayMarks.Marks>("details-part", means, new Div(), this::mark)
            .failing(getTranslation("grid.marks.failed"));
    addClassName("row-days");
    add(days, marks);
  }

  /** Reads both, one beside the other, and each again when a person asks for that. */
  void read(Callable<Read> ofDays, Callable<DayMarks.Marks> ofMarks) {
    getUI()
        .ifPresent(tab -> {
          days.load(tab, false, ofDays);
          marks.load(tab, false, ofMarks);
        });
  }

  private void show(Read what) {
    read = what;
    draw();
  }

  private void mark(DayMarks.Marks what) {
    happened = what;
    draw();
  }

  /** A day without figures stays a gap. */
  private void draw() {
    Read known = read;
    if (known == null) {
      return; // marks wait for the days they stand on
    }
    chart.show(
        new DayChart(text, text::name, row.key().currency(), DRAWN, TOLD)
            .of(
                getTranslation("grid.details.days"),
                description(known.trend()),
                range,
                known.finalTo(),
                known.trend())
            .marked(
                new MarkWords(text.figures(), getLocale())
                    .of(happened, Breakdown.DAY.spans(range, DayOfWeek.MONDAY), Map.of())));
    chart.setVisible(true);
  }

  private String description(List<CampaignTrend> trend) {
    String period = text.figures().days(range.from(), range.to());
    Optional<CampaignTrend> most =
        trend.stream()
            .filter(day -> day.metrics().get("spend") != null)
            .max(Comparator.comparing(RowDays::amount));
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
