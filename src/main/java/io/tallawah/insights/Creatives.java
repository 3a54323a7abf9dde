package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The assets that ads of the bound tenant show and what they did. Totals are those of {@link
 * Campaigns} under the same filters: what is spent without an ad is a row of its own.
 */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Creatives {

  private static final String ONE_AD = "ad:";

  private final CreativeReads reads;
  private final CreativeComparison comparison;
  private final CreativeLabels labels;
  private final CurrentTenant currentTenant;
  private volatile boolean built;

  Creatives(
      CreativeReads reads,
      CreativeComparison comparison,
      CreativeLabels labels,
      CurrentTenant currentTenant) {
    this.reads = reads;
    this.comparison = comparison;
    this.labels = labels;
    this.currentTenant = currentTenant;
  }

  /** A page of rows and the totals of all rows, all of one state of the marts. */
  public CreativePage page(CreativeQuery query) {
    if (!martsExist()) {
      return new CreativePage(List.of(), List.of(), 0, query);
    }
    TenantId tenant = currentTenant.require();
    CreativeReads.Slice slice = reads.rows(tenant, query);
    long all =
        slice.rows().isEmpty() && query.page() > 0 ? reads.count(tenant, query) : slice.rowCount();
    List<CampaignTotals> totals =
        all == 0 ? List.of() : comparison.compared(tenant, query, reads.totals(tenant, query));
    return new CreativePage(completed(tenant, query, slice.rows()), totals, all, query);
  }

  /** The rows of one page alone, for scrolling on in what {@link #page} began. */
  public List<CreativeRow> rows(CreativeQuery query) {
    TenantId tenant = currentTenant.require();
    return completed(tenant, query, reads.rows(tenant, query).rows());
  }

  /** An asset day by day, in the days and the currency of a query. */
  public List<CampaignTrend> trend(CreativeKey asset, CreativeQuery query) {
    return reads.trend(currentTenant.require(), asset, query);
  }

  /** The ads that showed an asset in a query's days, dearest first, 200 at most. */
  public List<CreativeUse> uses(CreativeKey asset, CreativeQuery query) {
    return reads.uses(currentTenant.require(), asset, query);
  }

  /** What filters can be set to in these days, most assets first. */
  public List<CreativeChoice> choices(DateRange range) {
    if (!martsExist()) {
      return List.of();
    }
    TenantId tenant = currentTenant.require();
    return Stream.concat(
            reads.choices(tenant, range).stream(), labels.choices(tenant, range).stream())
        .toList();
  }

  private List<CreativeRow> completed(
      TenantId tenant, CreativeQuery query, List<CreativeRow> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    List<CreativeKey> assets = rows.stream().map(CreativeRow::key).toList();
    Map<CreativeKey, Long> ads = reads.ads(tenant, query, assets);
    Map<CreativeKey, CreativeMovement> moved = reads.movements(tenant, query, assets);
    Map<CreativeKey, Compared> before = comparison.rows(tenant, query, rows);
    return rows.stream()
        .map(row ->
            row.with(
                ads(row.key(), ads),
                row.key().isNone()
                    ? CreativeMovement.UNKNOWN
                    : moved.getOrDefault(row.key(), CreativeMovement.UNKNOWN),
                before.get(row.key())))
        .toList();
  }

  private static @Nullable Long ads(CreativeKey key, Map<CreativeKey, Long> counted) {
    Long found = counted.get(new CreativeKey(key.platform(), key.account(), key.creative(), ""));
    return found == null && !key.isNone() && key.creative().startsWith(ONE_AD)
        ? Long.valueOf(1)
        : found;
  }

  /** They are made by the first transformation and stay from then on. */
  private boolean martsExist() {
    if (!built) {
      built = reads.exist();
    }
    return built;
  }
}
