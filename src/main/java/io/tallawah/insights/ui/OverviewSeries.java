package io.tallawah.insights.ui;

import io.tallawah.insights.Breakdown;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.insights.MetricValues;
import io.tallawah.insights.SeriesPoint;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.ChartData;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The series of one currency, day by day or week by week, beside those of other days. */
final class OverviewSeries {

  private static final int COLOUR = 1;

  private final OverviewWords words;
  private final OverviewLoads.Series loaded;
  private final String currency;
  private final boolean several;
  private final List<DateRange> spans;
  private final List<DateRange> earlier;
  private final Map<LocalDate, MetricValues> now;
  private final Map<LocalDate, MetricValues> before;

  OverviewSeries(
      OverviewWords words,
      OverviewLoads.Series loaded,
      DayOfWeek weekStart,
      String reportingCurrency) {
    this.words = words;
    this.loaded = loaded;
    List<CampaignTotals> all = loaded.now().stream().map(SeriesPoint::totals).toList();
    CampaignTotals main = OverviewWords.main(all, reportingCurrency);
    currency = main == null ? reportingCurrency : main.currency();
    several = all.stream().map(CampaignTotals::currency).distinct().count() > 1;
    Breakdown grain = loaded.query().grain();
    spans = grain.spans(loaded.query().about().range(), weekStart);
    earlier =
        loaded
            .query()
            .about()
            .baseline()
            .map(days -> grain.spans(days, weekStart))
            .orElse(List.of());
    now = byDay(loaded.now());
    before = byDay(loaded.before());
  }

  String currency() {
    return currency;
  }

  /** Whether something is said in another currency and so is not among these. */
  boolean isOneOfSeveral() {
    return several;
  }

  /** The figures of the days asked for; null where there is none. */
  List<@Nullable BigDecimal> values(String metric) {
    return values(metric, spans, now);
  }

  /** A metric as a chart. */
  ChartData chart(String metric) {
    Metric about = words.metric(metric);
    DateRange days = loaded.query().about().range();
    Optional<DateRange> base = loaded.query().about().baseline();
    String title = title(metric);
    List<ChartData.Series> series = new ArrayList<>();
    series.add(series(metric, days, spans, now, ChartData.Style.LINE));
    base.ifPresent(
        range -> series.add(series(metric, range, aligned(), before, ChartData.Style.BEFORE)));
    String peak = peak(metric);
    String says =
        base.map(range ->
                words.get(
                    "overview.chart-says-before", title, words.days(days), words.days(range), peak))
            .orElseGet(() -> words.get("overview.chart-says", title, words.days(days), peak));
    Breakdown grain = loaded.query().grain();
    return ChartData.of(
            title, says, spans.stream().map(span -> words.place(grain, span)).toList(), series)
        .headed(spans.stream().map(words::days).toList())
        .finalTo(finals(about), words.get("overview.not-final-word"))
        .scaled(
            about.unit() == Metric.Unit.PERCENT ? ChartData.Scale.PERCENT : ChartData.Scale.AMOUNT);
  }

  private String title(String metric) {
    boolean coded = words.metric(metric).unit() == Metric.Unit.MONEY || several;
    String claimed = metric.startsWith("conversion") ? words.get("overview.claimed") : "";
    String unit = coded ? currency : claimed;
    return words.get(
        "overview.chart-title." + loaded.query().grain().parameter(),
        words.label(metric),
        unit.isEmpty() ? "" : ", " + unit);
  }

  private ChartData.Series series(
      String metric,
      DateRange days,
      List<@Nullable DateRange> places,
      Map<LocalDate, MetricValues> points,
      ChartData.Style style) {
    String name = words.days(days);
    List<String> texts = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    for (DateRange place : places) {
      MetricValues values = place == null ? MetricValues.NONE : point(points, place);
      texts.add(words.exactWithUnit(metric, values, currency));
      heads.add(place == null ? "" : words.days(place));
    }
    boolean isBefore = style == ChartData.Style.BEFORE;
    return new ChartData.Series(
        name,
        words.base(days, loaded.query().about().range()),
        isBefore ? 0 : COLOUR,
        style,
        0,
        values(metric, places, points),
        texts,
        heads);
  }

  /** The spans compared with, place by place; as many as the chart has. */
  private List<@Nullable DateRange> aligned() {
    List<@Nullable DateRange> places = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      places.add(i < earlier.size() ? earlier.get(i) : null);
    }
    return places;
  }

  private int finals(Metric metric) {
    LocalDate last = loaded.reach().finality().last(metric);
    return last == null ? 0 : (int) spans.stream().filter(span -> !span.to().isAfter(last)).count();
  }

  private String peak(String metric) {
    DateRange most = null;
    BigDecimal peak = null;
    for (DateRange span : spans) {
      BigDecimal value = point(now, span).get(metric);
      if (value != null && (peak == null || value.compareTo(peak) > 0)) {
        peak = value;
        most = span;
      }
    }
    return most == null
        ? words.get("overview.chart-empty")
        : words.get(
            "overview.chart-peak",
            words.exactWithUnit(metric, point(now, most), currency),
            words.days(most));
  }

  private Map<LocalDate, MetricValues> byDay(List<SeriesPoint> points) {
    Map<LocalDate, MetricValues> byDay = new HashMap<>();
    points.stream()
        .filter(point -> point.totals().currency().equals(currency))
        .forEach(point -> byDay.put(point.from(), point.totals().metrics()));
    return byDay;
  }

  private static List<@Nullable BigDecimal> values(
      String metric, List<@Nullable DateRange> places, Map<LocalDate, MetricValues> points) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (DateRange place : places) {
      values.add(place == null ? null : point(points, place).get(metric));
    }
    return values;
  }

  private static MetricValues point(Map<LocalDate, MetricValues> points, DateRange place) {
    return points.getOrDefault(place.from(), MetricValues.NONE);
  }
}
