package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Campaigns;
import io.tallawah.shared.ui.LoadedRows;
import java.util.List;
import java.util.Set;

/**
 * Lines at any place of the answer to a question, with what stands beside their figures.
 *
 * @param shown names of the columns that are shown
 */
record CampaignRows(Campaigns campaigns, CampaignQuery query, RowExtras extras, Set<String> shown)
    implements LoadedRows.More<CampaignRow> {

  /** How many a grid asks for at once: twice what a large screen shows. */
  static final int PAGE = 50;

  /** The first lines, which a grid shows at once. */
  static List<CampaignRow> first(Campaigns campaigns, CampaignQuery query) {
    return campaigns.lines(query, 0, PAGE);
  }

  @Override
  public List<CampaignRow> rows(int from, int limit) {
    List<CampaignRow> lines = campaigns.lines(query, from, limit);
    extras.add(extras.read(query, lines, shown));
    return lines;
  }
}
