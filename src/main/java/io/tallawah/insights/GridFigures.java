package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.warehouse.Metric;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures of rows and totals as they are shown, made of the sums of an answer. */
@Component
class GridFigures {

  private static final MetricValues NOTHING = new MetricValues(Map.of());

  private final MetricMath math;
  private final Deltas deltas;

  GridFigures(MetricMath math, Deltas deltas) {
    this.math = math;
    this.deltas = deltas;
  }

  CampaignRow row(GridRow row, GridAnswer answer, CampaignQuery query, FinalDays finalDays) {
    CampaignKey key = row.key();
    SumRow.Names names = row.names();
    MetricValues now = values(row.now(), answer.now());
    GridTotals before = answer.before();
    Compared compared =
        before == null
            ? null
            : deltas.all(
                now,
                values(row.before(), before),
                row.now() == null,
                metric -> isFinal(metric, List.of(key.platform()), query, finalDays));
    return new CampaignRow(
        key,
        names.account(),
        names.campaign(),
        names.adset(),
        names.ad(),
        names.status(),
        names.objective(),
        now,
        compared,
        List.of(),
        null,
        null,
        List.of(),
        "");
  }

  /** A row's figures in one span of days, whose share is not told. */
  MetricValues span(@Nullable Sums sums) {
    return sums == null ? NOTHING : math.ofRow(sums, null);
  }

  List<CampaignTotals> totals(
      GridTotals now,
      @Nullable GridTotals before,
      GridAnswer answer,
      CampaignQuery query,
      FinalDays finalDays) {
    Set<String> currencies = new TreeSet<>(now.byPart().keySet());
    if (before != null) {
      currencies.addAll(before.byPart().keySet());
    }
    return currencies.stream()
        .map(currency -> totals(currency, now, before, answer, query, finalDays))
        .toList();
  }

  private CampaignTotals totals(
      String currency,
      GridTotals now,
      @Nullable GridTotals before,
      GridAnswer answer,
      CampaignQuery query,
      FinalDays finalDays) {
    Sums sums = now.byPart().get(currency);
    MetricValues values = many(sums, now, answer.now(), currency);
    if (before == null) {
      return new CampaignTotals(currency, sums != null && sums.hasGap(), values, null);
    }
    Sums earlier = before.byPart().get(currency);
    Set<String> platforms = new HashSet<>();
    addPlatforms(sums, platforms);
    addPlatforms(earlier, platforms);
    Compared compared =
        deltas.all(
            values,
            many(earlier, before, answer.before(), currency),
            sums == null,
            metric -> isFinal(metric, platforms, query, finalDays));
    return new CampaignTotals(
        currency,
        sums == null ? earlier != null && earlier.hasGap() : sums.hasGap(),
        values,
        compared);
  }

  private static void addPlatforms(@Nullable Sums sums, Set<String> platforms) {
    if (sums != null) {
      platforms.addAll(sums.platforms());
    }
  }

  private MetricValues many(
      @Nullable Sums sums, GridTotals own, @Nullable GridTotals all, String currency) {
    if (sums == null) {
      return NOTHING;
    }
    Sums whole = all == null ? null : all.byPart().get(currency);
    return math.ofMany(sums, own.someGap(), whole == null ? null : MetricMath.spend(whole));
  }

  private MetricValues values(@Nullable SumRow row, GridTotals totals) {
    return row == null ? NOTHING : math.ofRow(Sums.of(row), totals.spendOf(row.key().currency()));
  }

  private static boolean isFinal(
      Metric metric, Collection<String> platforms, CampaignQuery query, FinalDays finalDays) {
    return query
        .baseline()
        .map(baseline -> finalDays.isFinal(metric, platforms, periods(query.range(), baseline)))
        .orElse(true);
  }

  private static DateRange[] periods(DateRange one, DateRange other) {
    return new DateRange[] {one, other};
  }
}
