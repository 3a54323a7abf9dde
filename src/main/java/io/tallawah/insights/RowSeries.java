package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.Freshness;
import io.tallawah.warehouse.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The figures of chosen rows of the grid span by span, as a chart draws them. */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
public class RowSeries {

  /** More lines nobody tells apart. */
  public static final int MOST_ROWS = 8;

  /**
   * What rows did.
   *
   * @param by how the days are put together
   * @param spans of the days, from the first
   * @param rows figures of each, one for every span, in the order asked for; a span without a day
   *     has none
   * @param finalDays to which day they are final
   */
  public record Course(
      Breakdown by,
      List<DateRange> spans,
      Map<CampaignKey, List<MetricValues>> rows,
      FinalDays finalDays) {

    public Course {
      spans = List.copyOf(spans);
      rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** How many spans, from the first, no longer change in a metric of any of the rows. */
    public int finalCount(Metric metric) {
      Set<String> platforms =
          rows.keySet().stream().map(CampaignKey::platform).collect(Collectors.toSet());
      return (int)
          spans.stream().takeWhile(span -> finalDays.isFinal(metric, platforms, span)).count();
    }
  }

  private final GridLoads loads;
  private final GridFigures figures;
  private final Freshness freshness;
  private final TenantDirectory tenants;
  private final CurrentTenant currentTenant;

  RowSeries(
      GridLoads loads,
      GridFigures figures,
      Freshness freshness,
      TenantDirectory tenants,
      CurrentTenant currentTenant) {
    this.loads = loads;
    this.figures = figures;
    this.freshness = freshness;
    this.tenants = tenants;
    this.currentTenant = currentTenant;
  }

  /**
   * Rows of one level in the days, the place and the currency of a query, whatever else it filters,
   * all in one read: by its breakdown, or by the one that fits its days.
   *
   * @throws IllegalArgumentException when they are more than {@link #MOST_ROWS}
   */
  public Course of(CampaignQuery query, List<CampaignKey> rows) {
    if (rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException("a chart has at most eight rows");
    }
    Breakdown asked = query.breakdown();
    Breakdown by = asked == null ? Breakdown.fitting(query.range()) : asked;
    List<DateRange> spans = by.spans(query.range(), tenants.current().weekStart());
    Map<CampaignKey, List<@Nullable Sums>> found = read(query, rows, spans);
    Map<CampaignKey, List<MetricValues>> told = new LinkedHashMap<>();
    rows.forEach(row -> told.put(row, told(found.get(row), spans.size())));
    return new Course(by, spans, told, new FinalDays(freshness.list()));
  }

  private Map<CampaignKey, List<@Nullable Sums>> read(
      CampaignQuery query, List<CampaignKey> rows, List<DateRange> spans) {
    return rows.isEmpty() || loads.state(query).isEmpty()
        ? Map.of()
        : loads.spans(
            TableKey.of(
                currentTenant.require(), "", query.withScope(scope(query, rows)), query.range()),
            rows.stream().map(CampaignKey::id).distinct().toList(),
            spans);
  }

  /** Where the rows are, and nothing that filters them. */
  private static CampaignScope scope(CampaignQuery query, List<CampaignKey> rows) {
    CampaignLevel level = rows.getFirst().level();
    return CampaignScope.of(level)
        .with(CampaignFilter.REGION, query.regions())
        .drill(level, rows.stream().map(CampaignKey::campaignId).distinct().toList(), List.of());
  }

  private List<MetricValues> told(@Nullable List<@Nullable Sums> found, int count) {
    List<MetricValues> values = new ArrayList<>(count);
    for (int place = 0; place < count; place++) {
      values.add(figures.span(found == null ? null : found.get(place)));
    }
    return List.copyOf(values);
  }
}
