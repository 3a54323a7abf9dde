package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.ExchangeRates;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns of the bound tenant and what they did: the one answer for screen, API and file. */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Campaigns {

  private final CampaignDays days;
  private final CurrentTenant currentTenant;
  private final ExchangeRates rates;
  private volatile boolean built;

  Campaigns(CampaignDays days, CurrentTenant currentTenant, ExchangeRates rates) {
    this.days = days;
    this.currentTenant = currentTenant;
    this.rates = rates;
  }

  /** A page of rows and the totals of all rows, all of one state of the marts. */
  public CampaignPage page(CampaignQuery query) {
    if (!martsExist()) {
      return new CampaignPage(List.of(), List.of(), 0, query);
    }
    TenantId tenant = currentTenant.require();
    CampaignReads.Slice slice = days.rows(tenant, query);
    long rowCount =
        slice.rows().isEmpty() && query.page() > 0 ? days.count(tenant, query) : slice.rowCount();
    List<CampaignTotals> totals = rowCount == 0 ? List.of() : days.totals(tenant, query);
    return new CampaignPage(slice.rows(), totals, rowCount, query);
  }

  /** The rows of one page alone, for scrolling on in what {@link #page} began. */
  public List<CampaignRow> rows(CampaignQuery query) {
    return days.rows(currentTenant.require(), query).rows();
  }

  /**
   * A campaign day by day, in the days and the currency of a query; a day without a row has none
   * here either.
   */
  public List<CampaignTrend> trend(CampaignKey campaign, CampaignQuery query) {
    return days.trend(currentTenant.require(), campaign, query);
  }

  /** What filters can be set to in these days, most rows first. */
  public List<CampaignChoice> choices(DateRange range) {
    return martsExist() ? days.choices(currentTenant.require(), range) : List.of();
  }

  /** Codes of the currencies that amounts may be converted to. */
  public List<String> currencies() {
    return rates.currencies();
  }

  /** They are made by the first transformation and stay from then on. */
  private boolean martsExist() {
    if (!built) {
      built = days.exist();
    }
    return built;
  }
}
