package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignTrend;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.ChartData;
import io.tallawah.shared.ui.Figures;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The days of one row: two figures as lines, each on an axis of its own, and what is told beside
 * them in the table. A day without figures is a gap.
 *
 * @param labels of metrics, in the words of the screen
 * @param currency of amounts
 * @param drawn two metrics
 * @param told more metrics
 */
record DayChart(
    MetricText text,
    UnaryOperator<String> labels,
    String currency,
    List<String> drawn,
    List<String> told) {

  private static final List<Integer> COLOURS = List.of(1, 3);

  /**
   * Its data.
   *
   * @param finalTo the last day that no longer changes, if any is
   */
  ChartData of(
      String title,
      String description,
      DateRange range,
      Optional<LocalDate> finalTo,
      List<CampaignTrend> trend) {
    List<LocalDate> days = range.from().datesUntil(range.to().plusDays(1)).toList();
    Map<LocalDate, CampaignTrend> known = new HashMap<>();
    trend.forEach(day -> known.put(day.day(), day));
    long finals =
        finalTo.map(end -> days.stream().filter(day -> !day.isAfter(end)).count()).orElse(0L);
    List<ChartData.Series> series =
        IntStream.range(0, drawn.size() + told.size())
            .mapToObj(place -> series(place, days, known))
            .toList();
    return ChartData.of(
            title, description, days.stream().map(text.figures()::shortDay).toList(), series)
        .headed(days.stream().map(text.figures()::day).toList())
        .finalTo((int) finals, "")
        .scaled(drawn.stream().map(this::scale).toArray(ChartData.Scale[]::new));
  }

  private ChartData.Series series(
      int place, List<LocalDate> days, Map<LocalDate, CampaignTrend> known) {
    boolean line = place < drawn.size();
    String metric = line ? drawn.get(place) : told.get(place - drawn.size());
    String name = labels.apply(metric) + (text.isMoney(metric) ? ", " + currency : "");
    return new ChartData.Series(
        name,
        name,
        line ? COLOURS.get(place) : 0,
        line ? ChartData.Style.LINE : ChartData.Style.TOLD,
        line ? place : 0,
        days.stream().<@Nullable BigDecimal>map(day -> value(metric, known.get(day))).toList(),
        days.stream().map(day -> said(metric, known.get(day))).toList(),
        List.of());
  }

  private ChartData.Scale scale(String metric) {
    return text.metric(metric).unit() == Metric.Unit.PERCENT
        ? ChartData.Scale.PERCENT
        : ChartData.Scale.AMOUNT;
  }

  private static @Nullable BigDecimal value(String metric, @Nullable CampaignTrend day) {
    return day == null ? null : day.metrics().get(metric);
  }

  private String said(String metric, @Nullable CampaignTrend day) {
    return day == null ? Figures.NOT_APPLICABLE : text.of(metric, day.metrics(), currency);
  }
}
