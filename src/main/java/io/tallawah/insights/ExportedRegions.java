package io.tallawah.insights;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.Fact;
import io.tallawah.shared.Phrases;
import io.tallawah.tenancy.Tenant;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every place in every currency, places that nobody knows counted too, so that the rows are the
 * totals of the campaigns. There are as many as a set has regions: they are all there at once.
 */
final class ExportedRegions implements ExportableTable {

  private final RegionPage page;
  private final List<Metric> metrics;
  private final DataReach reach;
  private final Tenant tenant;
  private final List<Label> labels;
  private final Phrases words;
  private final List<RegionRow> rows;
  private final TableColumns<RegionRow> columns;

  ExportedRegions(
      RegionPage page,
      List<Metric> metrics,
      DataReach reach,
      Tenant tenant,
      List<Label> labels,
      Phrases words) {
    this.page = page;
    this.metrics = metrics;
    this.reach = reach;
    this.tenant = tenant;
    this.labels = labels;
    this.words = words;
    this.rows = page.rows();
    this.columns = columns(words);
  }

  private TableColumns<RegionRow> columns(Phrases words) {
    String metric = page.query().metric();
    TableColumns<RegionRow> all = new TableColumns<>(words);
    all.text("region-id", row -> row.region().id())
        .text("region", row -> row.region().name())
        .text("region-kind", row -> ExportedCreatives.code(row.region().kind()))
        .add("population", Column.Kind.COUNT, ExportedRegions::people)
        .text("currency", RegionRow::currency);
    metrics.forEach(one -> all.metric(one, row -> figure(row, one)));
    if (RegionFields.SUMS.contains(metric)) {
      scaled(all, "region-share", Column.Kind.PERCENT, "share");
      scaled(all, "per-1000", Column.Kind.TIMES, "per_1000_people");
    }
    scaled(all, "index", Column.Kind.COUNT, "index");
    return all;
  }

  private void scaled(TableColumns<RegionRow> all, String key, Column.Kind kind, String scale) {
    String metric = "metric." + page.query().metric();
    all.add(
        words -> words.of("exports.head." + key, words.of(metric)),
        kind,
        row -> TableColumns.quotient(row.scale().get(scale)));
  }

  private static Cell people(RegionRow row) {
    Long people = row.region().population();
    return Cell.figure(people == null ? null : BigDecimal.valueOf(people));
  }

  /** A place that nobody tells of isn't late, unless nothing at all has been told. */
  private Cell figure(RegionRow row, Metric metric) {
    BigDecimal value = row.metrics().get(metric.name());
    boolean nowhere =
        page.totals().stream().allMatch(one -> one.metrics().get(metric.name()) == null);
    CampaignQuery campaigns = page.query().campaigns();
    return value == null
            && nowhere
            && reach.isLate(metric, campaigns.range(), campaigns.platforms())
        ? Cell.Blank.NOT_YET
        : Cell.figure(value);
  }

  @Override
  public String title() {
    return words.of("exports.table.regions");
  }

  @Override
  public List<Column> columns() {
    return columns.columns();
  }

  @Override
  public List<Fact> facts() {
    CampaignQuery campaigns = page.query().campaigns();
    ExportFacts facts =
        new ExportFacts(words, tenant)
            .labels(labels)
            .days(campaigns)
            .filters(campaigns, own())
            .currency(campaigns)
            .order(page.query().sort());
    page.totals()
        .forEach(totals -> facts.totals(totals.currency(), totals.metrics(), metrics, Stream.of()));
    return facts.reach(reach, page.gap()).all();
  }

  private List<String> own() {
    List<String> own = new ArrayList<>();
    if (!page.query().regions().isEmpty()) {
      own.add(words.of("grid.filter.region") + ": " + String.join(", ", page.query().regions()));
    }
    if (page.query().merged()) {
      own.add(words.of("map.merge"));
    }
    return own;
  }

  @Override
  public long rowCount() {
    return rows.size();
  }

  @Override
  public void read(Consumer<List<Cell>> line) {
    rows.forEach(row -> line.accept(columns.cells(row)));
  }
}
