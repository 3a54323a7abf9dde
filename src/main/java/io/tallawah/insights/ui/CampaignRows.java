package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Campaigns;
import io.tallawah.shared.ui.LoadedRows;
import java.util.ArrayList;
import java.util.List;

/** Rows at any place of a page's answer, read by pages. */
record CampaignRows(Campaigns campaigns, CampaignPage begun)
    implements LoadedRows.More<CampaignRow> {

  @Override
  public List<CampaignRow> rows(int from, int limit) {
    int skipped = from % limit;
    List<CampaignRow> page = page(from / limit, limit);
    if (skipped == 0) {
      return page;
    }
    List<CampaignRow> both =
        new ArrayList<>(page.subList(Math.min(skipped, page.size()), page.size()));
    page(from / limit + 1, limit).stream().limit(skipped).forEach(both::add);
    return both;
  }

  private List<CampaignRow> page(int number, int size) {
    return campaigns.rows(begun.query().withPage(number, size));
  }
}
