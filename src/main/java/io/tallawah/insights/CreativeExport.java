package io.tallawah.insights;

import io.tallawah.exports.ExportableTable;
import io.tallawah.shared.Phrases;
import java.util.List;
import org.springframework.stereotype.Component;

/** The creative grid as a table to export: all assets that match, in the grid's order. */
@Component
class CreativeExport extends FigureExport<CreativeQuery> {

  static final String KIND = "creatives";

  private final Creatives creatives;

  CreativeExport(Creatives creatives, CreativeQueryReader reader, ExportGround ground) {
    super(KIND, new Form<>(reader::read, reader::write, CreativeQuery::campaigns), ground);
    this.creatives = creatives;
  }

  @Override
  ExportableTable open(CreativeQuery query, List<String> columns, Phrases words) {
    return new ExportedCreatives(
        creatives,
        query,
        ground().metrics(columns, usualColumns()),
        ground().reach(),
        ground().tenant(),
        ground().known(),
        words);
  }

  @Override
  List<String> usualColumns() {
    return CreativeFields.METRICS;
  }
}
