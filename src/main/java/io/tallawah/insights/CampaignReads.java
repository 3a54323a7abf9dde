package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import java.util.List;

/** What is read of the campaign days, each in one statement. */
interface CampaignReads {

  /** Rows of one page, and how many there are on all pages (0 when the page lies behind them). */
  record Slice(List<CampaignRow> rows, long rowCount) {}

  /** Whether the marts have been built at all. */
  boolean exist();

  Slice rows(TenantId tenant, CampaignQuery query);

  long count(TenantId tenant, CampaignQuery query);

  List<CampaignTotals> totals(TenantId tenant, CampaignQuery query);

  List<CampaignTrend> trend(TenantId tenant, CampaignKey campaign, CampaignQuery query);

  List<CampaignChoice> choices(TenantId tenant, DateRange range);
}
