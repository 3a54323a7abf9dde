package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Campaigns;
import io.tallawah.shared.ui.LoadedRows;
import java.util.List;

/** Lines at any place of a page's answer, with what stands beside their figures. */
record CampaignRows(Campaigns campaigns, CampaignPage begun, RowExtras extras)
    implements LoadedRows.More<CampaignRow> {

  private static final int AT_ONCE = 2 * CampaignQuery.DEFAULT_SIZE;

  /** The first lines of an answer that has been read: as many as a grid asks for at once. */
  static List<CampaignRow> first(Campaigns campaigns, CampaignPage page) {
    return page.lineCount() == page.rows().size()
        ? page.rows()
        : campaigns.lines(page.query(), 0, AT_ONCE);
  }

  @Override
  public List<CampaignRow> rows(int from, int limit) {
    List<CampaignRow> lines = campaigns.lines(begun.query(), from, limit);
    extras.add(extras.read(begun.query(), lines));
    return lines;
  }
}
