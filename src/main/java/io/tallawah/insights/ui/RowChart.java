package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.DataReach;
import io.tallawah.insights.DayMarks;
import io.tallawah.insights.MetricValues;
import io.tallawah.insights.RowSeries;
import io.tallawah.insights.ToldFigures;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.ChartData;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chosen rows as lines of one metric, with what happened. Amounts of a second currency have an axis
 * of their own; those of further ones stand in the table alone.
 */
final class RowChart {

  /**
   * What has been read.
   *
   * @param rows at most {@link RowSeries#MOST_ROWS}, each once
   * @param range the days
   */
  record Read(
      List<CampaignRow> rows, DateRange range, RowSeries.Course course, Situations.Reach reach) {}

  private static final int MOST_SCALES = 2;

  private final MetricText text;
  private final MarkWords marks;
  private final Words words;

  RowChart(MetricText text, MarkWords marks, Words words) {
    this.text = text;
    this.marks = marks;
    this.words = words;
  }

  /** A metric of the rows, with what happened. */
  ChartData of(String metric, Read read, DayMarks.Marks happened) {
    Map<CampaignKey, String> names = names(read.rows());
    List<String> currencies = currencies(metric, read.rows());
    String title = title(metric, read, currencies);
    List<ChartData.Series> series = new ArrayList<>();
    for (CampaignRow row : read.rows()) {
      int scale = Math.max(0, currencies.indexOf(row.key().currency()));
      series.add(
          series(
              metric, read, row, String.valueOf(names.get(row.key())), series.size() + 1, scale));
    }
    List<DateRange> spans = read.course().spans();
    String days = text.figures().days(read.range().from(), read.range().to());
    return ChartData.of(
            title,
            words.of("rowchart.says", title, String.join(", ", names.values()), days),
            spans.stream().map(span -> place(read.course(), span)).toList(),
            series)
        .headed(spans.stream().map(span -> text.figures().days(span.from(), span.to())).toList())
        .finalTo(read.course().finalCount(text.metric(metric)), "")
        .scaled(scales(metric, currencies))
        .withKey()
        .marked(marks.of(happened, spans, read.rows().size() > 1 ? names : Map.of()));
  }

  /** Currencies whose amounts of a metric are not drawn. */
  List<String> undrawn(String metric, Read read) {
    List<String> currencies = currencies(metric, read.rows());
    return currencies.subList(Math.min(MOST_SCALES, currencies.size()), currencies.size());
  }

  /** What the rows are called, each unlike the others. */
  Map<CampaignKey, String> names(List<CampaignRow> rows) {
    boolean several = rows.stream().map(row -> row.key().currency()).distinct().count() > 1;
    Map<CampaignKey, String> names = new LinkedHashMap<>();
    for (CampaignRow row : rows) {
      String name = name(row);
      boolean same = rows.stream().filter(other -> name(other).equals(name)).count() > 1;
      String own =
          same
              ? words.of(
                  "rowchart.same",
                  name,
                  row.key().isRemainder() ? row.campaignName() : row.key().id())
              : name;
      names.put(row.key(), several ? own + ", " + row.key().currency() : own);
    }
    return names;
  }

  private String name(CampaignRow row) {
    return row.key().isRemainder()
        ? words.of("grid.remainder." + row.key().level().parameter())
        : row.name();
  }

  /** Of amounts, in the order of the rows; none of what has no currency. */
  private List<String> currencies(String metric, List<CampaignRow> rows) {
    return text.isMoney(metric)
        ? rows.stream().map(row -> row.key().currency()).distinct().toList()
        : List.of();
  }

  private String title(String metric, Read read, List<String> currencies) {
    String unit = currencies.size() == 1 ? ", " + currencies.getFirst() : "";
    return words.of("rowchart.title." + read.course().by().parameter(), text.name(metric), unit);
  }

  private ChartData.Scale[] scales(String metric, List<String> currencies) {
    if (text.metric(metric).unit() == Metric.Unit.PERCENT) {
      return new ChartData.Scale[] {ChartData.Scale.PERCENT};
    }
    return currencies.size() > 1
        ? new ChartData.Scale[] {ChartData.Scale.AMOUNT, ChartData.Scale.AMOUNT}
        : new ChartData.Scale[] {ChartData.Scale.AMOUNT};
  }

  private ChartData.Series series(
      String metric, Read read, CampaignRow row, String name, int colour, int scale) {
    List<MetricValues> figures = read.course().rows().getOrDefault(row.key(), List.of());
    List<@Nullable BigDecimal> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int place = 0; place < figures.size(); place++) {
      values.add(ToldFigures.of(metric, figures.get(place).get(metric)));
      texts.add(said(metric, row, figures.get(place), read, read.course().spans().get(place)));
    }
    boolean drawn = scale < MOST_SCALES;
    return new ChartData.Series(
        name,
        name,
        colour,
        drawn ? ChartData.Style.LINE : ChartData.Style.TOLD,
        drawn ? scale : 0,
        values,
        texts,
        List.of());
  }

  private String said(
      String metric, CampaignRow row, MetricValues values, Read read, DateRange span) {
    DataReach reach = new DataReach(read.reach().connections());
    if (values.get(metric) == null && new Expected(text, reach, span).test(row, metric)) {
      return words.of("grid.not-yet");
    }
    String figure = text.of(metric, values, row.key().currency());
    boolean coded = values.get(metric) != null && text.isMoney(metric);
    return coded ? figure + " " + row.key().currency() : figure;
  }

  private String place(RowSeries.Course course, DateRange span) {
    return switch (course.by()) {
      case DAY, WEEK -> text.figures().shortDay(span.from());
      case MONTH -> text.figures().month(span.from());
    };
  }
}
