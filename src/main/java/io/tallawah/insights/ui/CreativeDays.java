package io.tallawah.insights.ui;

import com.vaadin.flow.component.details.Details;
import io.tallawah.insights.CampaignTrend;
import io.tallawah.insights.CreativeRow;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.ChartData;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.TrendChart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days of a creative as lines and as a table. */
record CreativeDays(CreativeRow row, CreativeWords words) {

  TrendChart chart(DateRange range, Optional<LocalDate> finalTo, List<CampaignTrend> trend) {
    List<LocalDate> all = range.from().datesUntil(range.to().plusDays(1)).toList();
    long last =
        finalTo.map(end -> all.stream().filter(day -> !day.isAfter(end)).count()).orElse(0L);
    Map<LocalDate, CampaignTrend> byDay = new HashMap<>();
    trend.forEach(day -> byDay.put(day.day(), day));
    TrendChart chart =
        new TrendChart(
            words.say(
                "chart",
                words.name(row),
                words.figures().figures().days(range.from(), range.to())));
    chart.draw(
        all.stream().map(words.figures().figures()::shortDay).toList(),
        (int) last,
        List.of(
            line("spend", ", " + row.key().currency(), 1, ChartData.Scale.AMOUNT, all, byDay),
            line("ctr", "", 3, ChartData.Scale.PERCENT, all, byDay)));
    return chart;
  }

  Details table(List<CampaignTrend> trend) {
    DataTable table =
        new DataTable(
            words.say("days-of", words.name(row)),
            DataTable.Column.text(words.say("day")),
            DataTable.Column.figures(words.metric("spend") + " " + row.key().currency()),
            DataTable.Column.figures(words.metric("clicks")),
            DataTable.Column.figures(words.metric("ctr")));
    for (CampaignTrend day : trend) {
      table.addRow(
          words.figures().figures().day(day.day()),
          text("spend", day),
          text("clicks", day),
          text("ctr", day));
    }
    return new Details(words.say("as-table"), table);
  }

  private TrendChart.Line line(
      String metric,
      String unit,
      int colour,
      ChartData.Scale scale,
      List<LocalDate> all,
      Map<LocalDate, CampaignTrend> byDay) {
    List<@Nullable BigDecimal> values =
        all.stream().<@Nullable BigDecimal>map(day -> value(metric, byDay.get(day))).toList();
    return new TrendChart.Line(
        words.metric(metric) + unit,
        colour,
        values,
        all.stream().map(day -> text(metric, byDay.get(day))).toList(),
        scale);
  }

  private static @Nullable BigDecimal value(String metric, @Nullable CampaignTrend day) {
    return day == null ? null : day.metrics().get(metric);
  }

  private String text(String metric, @Nullable CampaignTrend day) {
    return day == null
        ? Figures.NOT_APPLICABLE
        : words.figures().of(metric, day.metrics(), row.key().currency());
  }
}
