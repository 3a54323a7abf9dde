package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.Tenant;
import io.tallawah.tenancy.TenantDirectory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the bound tenant's campaigns did place by place, by what the platforms tell of where people
 * were. What they don't tell is a place too, so that all places are the campaigns' totals.
 *
 * @see "src/docs/decisions/0014-geography.md"
 * @see "src/docs/decisions/0033-regions-on-the-map.md"
 */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Regions {

  /** Less than this is what rounding each place's amount by itself has left. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.01");

  private final RegionDays days;
  private final Campaigns campaigns;
  private final CurrentTenant currentTenant;
  private final TenantDirectory tenants;
  private volatile boolean built;

  Regions(
      RegionDays days, Campaigns campaigns, CurrentTenant currentTenant, TenantDirectory tenants) {
    this.days = days;
    this.campaigns = campaigns;
    this.currentTenant = currentTenant;
    this.tenants = tenants;
  }

  /** All places with the totals, all of one state of the marts. */
  public RegionPage page(RegionQuery query) {
    Tenant tenant = tenants.current();
    String currency = currency(query, tenant);
    if (!martsExist()) {
      return new RegionPage(
          query, List.of(), RegionFigures.NONE, currency, List.of(), RateGap.in(List.of()));
    }
    List<Region> set = days.set(tenant.id(), query.merged());
    RegionFigures figures = days.figures(tenant.id(), query, set);
    CampaignPage whole = campaigns.page(query.campaigns().withPage(0, 1));
    List<RegionTotals> totals =
        query.isWhole()
            ? whole.totals().stream()
                .map(total -> new RegionTotals(total.currency(), total.metrics()))
                .toList()
            : figures.totals();
    return new RegionPage(
        query,
        set,
        query.isWhole() ? completed(figures, totals) : figures,
        currency,
        totals,
        whole.gap());
  }

  /**
   * The metric asked for week by week, of the set's regions; weeks begin by the tenant's calendar.
   *
   * @param currency of amounts, or null for a metric without money
   */
  public List<RegionWeek> weeks(RegionQuery query, @Nullable String currency) {
    if (!martsExist()) {
      return List.of();
    }
    Tenant tenant = tenants.current();
    List<Region> set = days.set(tenant.id(), query.merged());
    return days.weeks(tenant.id(), query, set, tenant.weekStart(), currency);
  }

  /**
   * Where the regions of the tenant's set are; one may have no outline.
   *
   * @param merged whether regions that some platforms don't tell apart stand as one
   */
  public List<RegionOutline> outlines(boolean merged) {
    return martsExist() ? days.outlines(currentTenant.require(), merged) : List.of();
  }

  private static String currency(RegionQuery query, Tenant tenant) {
    CampaignQuery asked = query.campaigns();
    return asked.isNative() || asked.isReporting()
        ? tenant.reportingCurrency().getCurrencyCode()
        : asked.currency();
  }

  /** Amounts are converted place by place: what rounding leaves belongs to no place. */
  private static RegionFigures completed(RegionFigures figures, List<RegionTotals> totals) {
    RegionFigures whole = figures;
    for (RegionTotals total : totals) {
      Map<String, RegionFigures.Cell> places = figures.of(total.currency());
      RegionFigures.Cell rest = places.get(Region.UNALLOCATED);
      if (rest != null) {
        MetricValues metrics = rest.metrics();
        for (String amount : List.of("spend", "conversion_value")) {
          metrics = rounded(metrics, amount, total.metrics().get(amount), places);
        }
        whole = whole.with(Region.UNALLOCATED, total.currency(), metrics);
      }
    }
    return whole;
  }

  private static MetricValues rounded(
      MetricValues rest,
      String amount,
      @Nullable BigDecimal total,
      Map<String, RegionFigures.Cell> places) {
    BigDecimal left = rest.get(amount);
    if (total == null || left == null) {
      return rest;
    }
    BigDecimal gap = total;
    for (RegionFigures.Cell cell : places.values()) {
      BigDecimal told = cell.metrics().get(amount);
      gap = told == null ? gap : gap.subtract(told);
    }
    return gap.signum() == 0 || gap.abs().compareTo(ROUNDING) >= 0
        ? rest
        : rest.with(amount, left.add(gap));
  }

  /** They are made by the first transformation and stay from then on. */
  private boolean martsExist() {
    if (!built) {
      built = days.placesExist();
    }
    return built;
  }
}
