package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All campaigns of the bound tenant together: through time, by platform, and which of them moved.
 * The same days, rates and formulas as {@link Campaigns}, which has their totals.
 */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional(
    readOnly = true,
    isolation = Isolation.REPEATABLE_READ,
    timeout = Overview.MOST_SECONDS)
public class Overview {

  static final int MOST_SECONDS = 30;

  private final OverviewReads reads;
  private final CurrentTenant currentTenant;
  private final TenantDirectory tenants;
  private volatile boolean built;

  Overview(OverviewReads reads, CurrentTenant currentTenant, TenantDirectory tenants) {
    this.reads = reads;
    this.currentTenant = currentTenant;
    this.tenants = tenants;
  }

  /**
   * Totals by day, week or month, in the order of time, one per currency. A day, week or month
   * without a row has none here either.
   */
  public List<SeriesPoint> series(SeriesQuery query) {
    return martsExist()
        ? reads.series(currentTenant.require(), query, tenants.current().weekStart())
        : List.of();
  }

  /** Totals by platform, in the order of their ids, one per currency. */
  public List<PlatformTotals> platforms(CampaignQuery query) {
    return martsExist() ? reads.platforms(currentTenant.require(), query) : List.of();
  }

  /**
   * The campaigns whose spend differs most from other days', the greatest difference first; new and
   * ended ones among them, none whose money lacks a rate.
   */
  public List<Mover> movers(CampaignQuery query, DateRange before, int most) {
    return martsExist() ? reads.movers(currentTenant.require(), query, before, most) : List.of();
  }

  /** They are made by the first transformation and stay from then on. */
  private boolean martsExist() {
    if (!built) {
      built = reads.exist();
    }
    return built;
  }
}
