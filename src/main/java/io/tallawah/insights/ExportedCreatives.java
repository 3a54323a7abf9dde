package io.tallawah.insights;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.Fact;
import io.tallawah.shared.Phrases;
import io.tallawah.tenancy.Tenant;
import io.tallawah.warehouse.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All assets that a query is about, as the service answers them, page by page; what was spent
 * without an ad is a row, so that the rows are the totals.
 */
final class ExportedCreatives implements ExportableTable {

  private final Creatives creatives;
  private final CreativeQuery query;
  private final List<Metric> metrics;
  private final DataReach reach;
  private final Tenant tenant;
  private final List<Label> labels;
  private final Phrases words;
  private final CreativePage first;
  private final TableColumns<CreativeRow> columns;

  ExportedCreatives(
      Creatives creatives,
      CreativeQuery query,
      List<Metric> metrics,
      DataReach reach,
      Tenant tenant,
      List<Label> labels,
      Phrases words) {
    this.creatives = creatives;
    this.query = query.withPage(0, CampaignQuery.MAX_SIZE);
    this.metrics = metrics;
    this.reach = reach;
    this.tenant = tenant;
    this.labels = labels;
    this.words = words;
    this.first = creatives.page(this.query);
    this.columns =
        new CreativeColumns(query.campaigns(), metrics, reach, tenant.timeZone()).in(words);
  }

  @Override
  public String title() {
    return words.of("creatives.title");
  }

  @Override
  public List<Column> columns() {
    return columns.columns();
  }

  @Override
  public List<Fact> facts() {
    CampaignQuery campaigns = query.campaigns();
    ExportFacts facts =
        new ExportFacts(words, tenant)
            .labels(labels)
            .days(campaigns)
            .filters(campaigns, own())
            .currency(campaigns)
            .order(query.sort())
            .add("scored-by", words.of("metric." + query.metric()));
    first
        .totals()
        .forEach(totals -> facts.totals(totals.currency(), totals.metrics(), metrics, Stream.of()));
    return facts.reach(reach, first.gap()).all();
  }

  private List<String> own() {
    List<String> own = new ArrayList<>();
    if (!query.formats().isEmpty()) {
      own.add(words.of("creatives.filter.format") + ": " + String.join(", ", query.formats()));
    }
    return own;
  }

  @Override
  public long rowCount() {
    return first.rowCount();
  }

  @Override
  public void read(Consumer<List<Cell>> line) {
    first.rows().forEach(row -> line.accept(columns.cells(row)));
    for (int page = 1; page < first.pages(); page++) {
      creatives
          .rows(query.withPage(page, CampaignQuery.MAX_SIZE))
          .forEach(row -> line.accept(columns.cells(row)));
    }
  }

  /** As REST writes it. */
  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
