package io.tallawah.insights;

import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.TableSource;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Phrases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The creative grid as a table to export: all assets that match, in the grid's order. */
@Component
class CreativeExport implements TableSource {

  static final String KIND = "creatives";

  private final Creatives creatives;
  private final CreativeQueryReader reader;
  private final ExportGround ground;

  CreativeExport(Creatives creatives, CreativeQueryReader reader, ExportGround ground) {
    this.creatives = creatives;
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
    return new ExportedCreatives(
        creatives,
        read(query),
        ground.metrics(columns(query), CreativeFields.METRICS),
        ground.reach(),
        ground.tenant(),
        ground.known(),
        words);
  }

  private CreativeQuery read(Map<String, String> query) {
    return ground.read(
        usual -> reader.read(AskedColumns.others(query), usual), CreativeQuery::campaigns);
  }

  private static List<String> columns(Map<String, String> query) {
    return AskedColumns.of(query, CreativeFields.METRICS::contains, CreativeFields.METRICS);
  }
}
