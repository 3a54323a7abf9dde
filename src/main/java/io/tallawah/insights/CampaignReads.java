package io.tallawah.insights;

import java.util.List;

/** What is read of the campaign days, each in one statement. */
interface CampaignReads {

  /** A row of the table day by day. */
  List<CampaignTrend> trend(TableKey table, CampaignKey row);
}
