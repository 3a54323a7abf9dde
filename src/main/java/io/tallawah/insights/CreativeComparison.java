package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import io.tallawah.warehouse.Freshness;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Creatives beside the days that a query compares with. */
@Component
class CreativeComparison {

  private static final MetricValues NOTHING = new MetricValues(Map.of());

  private final CreativeReads reads;
  private final Deltas deltas;
  private final Freshness freshness;

  CreativeComparison(CreativeReads reads, Deltas deltas, Freshness freshness) {
    this.reads = reads;
    this.deltas = deltas;
    this.freshness = freshness;
  }

  /** What each of these rows was; empty when nothing is compared with. */
  Map<CreativeKey, Compared> rows(TenantId tenant, CreativeQuery query, List<CreativeRow> rows) {
    DateRange baseline = query.campaigns().baseline().orElse(null);
    if (baseline == null) {
      return Map.of();
    }
    FinalDays finalDays = new FinalDays(freshness.list());
    List<CreativeKey> assets = rows.stream().map(CreativeRow::key).toList();
    Map<CreativeKey, MetricValues> before = reads.figures(tenant, at(query, baseline), assets);
    Map<CreativeKey, Compared> compared = new HashMap<>();
    for (CreativeRow row : rows) {
      MetricValues was = before.getOrDefault(row.key(), NOTHING);
      compared.put(
          row.key(),
          compared(row.metrics(), was, List.of(row.key().platform()), finalDays, query, baseline));
    }
    return compared;
  }

  /** The totals with what they were; without it under bounds, which say nothing of other days. */
  List<CampaignTotals> compared(TenantId tenant, CreativeQuery query, List<CampaignTotals> totals) {
    DateRange baseline = query.campaigns().baseline().orElse(null);
    if (baseline == null || !query.campaigns().where().isEmpty()) {
      return totals;
    }
    FinalDays finalDays = new FinalDays(freshness.list());
    List<String> platforms =
        finalDays.connections().stream().map(one -> one.platform().id()).distinct().toList();
    Map<String, MetricValues> before =
        reads.totals(tenant, at(query, baseline)).stream()
            .collect(Collectors.toMap(CampaignTotals::currency, CampaignTotals::metrics));
    return totals.stream()
        .map(one ->
            new CampaignTotals(
                one.currency(),
                one.withoutRate(),
                one.metrics(),
                compared(
                    one.metrics(),
                    Objects.requireNonNullElse(before.get(one.currency()), NOTHING),
                    platforms,
                    finalDays,
                    query,
                    baseline)))
        .toList();
  }

  private Compared compared(
      MetricValues now,
      MetricValues before,
      Collection<String> platforms,
      FinalDays finalDays,
      CreativeQuery query,
      DateRange baseline) {
    return deltas.all(
        now,
        before,
        false,
        metric -> finalDays.isFinal(metric, platforms, query.campaigns().range(), baseline));
  }

  private static CreativeQuery at(CreativeQuery query, DateRange days) {
    return query.with(query.campaigns().withRange(days));
  }
}
