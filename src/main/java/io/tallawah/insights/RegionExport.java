package io.tallawah.insights;

import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.TableSource;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Phrases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The regions of the map as a table to export, and what has no region. */
@Component
class RegionExport implements TableSource {

  static final String KIND = "regions";

  private final Regions regions;
  private final RegionQueryReader reader;
  private final ExportGround ground;

  RegionExport(Regions regions, RegionQueryReader reader, ExportGround ground) {
    this.regions = regions;
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
    return new ExportedRegions(
        regions.page(read(query)),
        ground.metrics(columns(query), RegionFields.OF_ROW),
        ground.reach(),
        ground.tenant(),
        ground.known(),
        words);
  }

  private RegionQuery read(Map<String, String> query) {
    return ground.read(
        usual -> reader.read(AskedColumns.others(query), usual), RegionQuery::campaigns);
  }

  private static List<String> columns(Map<String, String> query) {
    return AskedColumns.of(query, RegionFields.OF_ROW::contains, RegionFields.OF_ROW);
  }
}
