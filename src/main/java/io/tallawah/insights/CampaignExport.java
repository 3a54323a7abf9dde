package io.tallawah.insights;

import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.TableSource;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Phrases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The campaign grid as a table to export: all rows that match, in the grid's order. */
@Component
class CampaignExport implements TableSource {

  static final String KIND = "campaigns";

  private final Campaigns campaigns;
  private final CampaignQueryReader reader;
  private final ExportGround ground;

  CampaignExport(Campaigns campaigns, CampaignQueryReader reader, ExportGround ground) {
    this.campaigns = campaigns;
    this.reader = reader;
    this.ground = ground;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return Permission.VIEW_INSIGHTS;
  }

  @Override
  public Map<String, String> checked(Map<String, String> query) {
    return AskedColumns.kept(reader.write(read(query)), columns(query));
  }

  @Override
  public ExportableTable open(Map<String, String> query, Phrases words) {
    return new CampaignTable(
        campaigns,
        read(query),
        AskedFigures.of(columns(query), ground.catalogue()),
        ground.reach(),
        ground.tenant(),
        words);
  }

  private CampaignQuery read(Map<String, String> query) {
    return ground.read(
        usual -> reader.read(AskedColumns.others(query), usual), campaigns -> campaigns);
  }

  private static List<String> columns(Map<String, String> query) {
    return AskedColumns.of(query, AskedFigures::isColumn, CampaignFields.METRICS);
  }
}
