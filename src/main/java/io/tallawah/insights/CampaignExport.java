package io.tallawah.insights;

import io.tallawah.exports.ExportableTable;
import io.tallawah.shared.Phrases;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The campaign grid as a table to export: all rows that match, in the grid's order. */
@Component
class CampaignExport extends FigureExport<CampaignQuery> {

  static final String KIND = "campaigns";

  private final Campaigns campaigns;
  private final CampaignResults results;

  CampaignExport(
      Campaigns campaigns,
      CampaignResults results,
      CampaignQueryReader reader,
      ExportGround ground) {
    super(KIND, new Form<>(reader::read, reader::write, query -> query), ground);
    this.campaigns = campaigns;
    this.results = results;
  }

  @Override
  ExportableTable open(CampaignQuery query, List<String> columns, Phrases words) {
    return new CampaignTable(
        campaigns,
        query,
        AskedFigures.of(columns, ground().catalogue()),
        ground().reach(),
        results.expected(query),
        ground().tenant(),
        words);
  }

  @Override
  List<String> usualColumns() {
    return CampaignFields.METRICS;
  }

  @Override
  Predicate<String> knownColumns() {
    return AskedFigures::isColumn;
  }
}
