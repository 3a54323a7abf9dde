package io.tallawah.insights;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.shared.Phrases;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the columns of a file of campaigns, ad sets or ads. */
final class ExportedColumns {

  private final CampaignQuery query;
  private final AskedFigures figures;
  private final DataReach reach;
  private final ExpectedResults expected;
  private final TableColumns<ExportedLine> all;

  /**
   * Columns of a query.
   *
   * @param results names of those that have a column
   * @param expected which of them may still come
   */
  ExportedColumns(
      CampaignQuery query,
      AskedFigures figures,
      List<String> results,
      DataReach reach,
      ExpectedResults expected,
      Phrases words) {
    this.query = query;
    this.figures = figures;
    this.reach = reach;
    this.expected = expected;
    this.all = new TableColumns<>(words);
    addIdentity();
    for (Metric metric : figures.metrics()) {
      all.metric(metric, line -> figure(line, metric));
      if (query.compare() != null) {
        all.compared(metric, ExportedLine::compared);
      }
    }
    for (String result : results) {
      all.add(in -> result(result, in), Column.Kind.COUNT, line -> count(line, result));
    }
  }

  TableColumns<ExportedLine> all() {
    return all;
  }

  /** What the column of a result is called: by its name, which is the tenant's own. */
  static String result(String name, Phrases words) {
    return words.of("exports.head.result", name);
  }

  /**
   * One that isn't there isn't reported, or is missing with all conversions, which may be late: but
   * only if its platform tells it.
   */
  private Cell count(ExportedLine line, String result) {
    BigDecimal count = line.results().get(result);
    return count == null
            && isLate(line, figures.conversions())
            && expected.of(line.row().key().platform(), result)
        ? Cell.Blank.NOT_YET
        : Cell.figure(count);
  }

  private void addIdentity() {
    text("platform", row -> row.key().platform());
    text("account-id", row -> row.key().accountId());
    text("account", CampaignRow::accountName);
    text("campaign-id", row -> row.key().campaignId());
    text("campaign", CampaignRow::campaignName);
    if (query.level() != CampaignLevel.CAMPAIGN) {
      text("adset-id", row -> row.key().adsetId());
      text("adset", CampaignRow::adsetName);
    }
    if (query.level() == CampaignLevel.AD) {
      text("ad-id", row -> row.key().adId());
      text("ad", CampaignRow::adName);
    }
    text("status", CampaignRow::status);
    text("objective", CampaignRow::objective);
    text("labels", ExportedColumns::labels);
    if (query.breakdown() != null) {
      all.add("from", Column.Kind.DAY, line -> new Cell.Day(line.days(query).from()));
      all.add("to", Column.Kind.DAY, line -> new Cell.Day(line.days(query).to()));
    }
    text("currency", row -> row.key().currency());
  }

  private static @Nullable String labels(CampaignRow row) {
    return row.labels().isEmpty()
        ? null
        : row.labels().stream().map(Label::name).collect(Collectors.joining("; "));
  }

  private void text(String key, Function<CampaignRow, @Nullable String> told) {
    all.text(key, line -> told.apply(line.row()));
  }

  private Cell figure(ExportedLine line, Metric metric) {
    return isLate(line, metric)
        ? Cell.Blank.NOT_YET
        : Cell.figure(line.metrics().get(metric.name()));
  }

  private boolean isLate(ExportedLine line, Metric metric) {
    return line.metrics().get(metric.name()) == null
        && reach.isLate(line.row().key().platform(), metric, line.days(query));
  }
}
