package io.tallawah.insights;

import io.tallawah.exports.ExportableTable;
import io.tallawah.shared.Phrases;
import java.util.List;
import org.springframework.stereotype.Component;

/** The regions of the map as a table to export, and what has no region. */
@Component
class RegionExport extends FigureExport<RegionQuery> {

  static final String KIND = "regions";

  private final Regions regions;

  RegionExport(Regions regions, RegionQueryReader reader, ExportGround ground) {
    super(KIND, new Form<>(reader::read, reader::write, RegionQuery::campaigns), ground);
    this.regions = regions;
  }

  @Override
  ExportableTable open(RegionQuery query, List<String> columns, Phrases words) {
    return new ExportedRegions(
        regions.page(query),
        ground().metrics(columns, usualColumns()),
        ground().reach(),
        ground().tenant(),
        ground().known(),
        words);
  }

  @Override
  List<String> usualColumns() {
    return RegionFields.OF_ROW;
  }
}
