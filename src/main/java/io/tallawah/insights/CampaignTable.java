package io.tallawah.insights;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.Fact;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Phrases;
import io.tallawah.tenancy.Tenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The rows of a query, as the service answers them to the grid, page by page; with a breakdown a
 * line for each span of days. Subtotals are no rows: whoever adds a column up gets its total.
 */
final class CampaignTable implements ExportableTable {

  private final Campaigns campaigns;
  private final CampaignQuery query;
  private final AskedFigures figures;
  private final DataReach reach;
  private final Tenant tenant;
  private final Phrases words;
  private final CampaignPage first;
  private final List<String> results;
  private final TableColumns<ExportedLine> columns;

  CampaignTable(
      Campaigns campaigns,
      CampaignQuery query,
      AskedFigures figures,
      DataReach reach,
      ExpectedResults expected,
      Tenant tenant,
      Phrases words) {
    this.campaigns = campaigns;
    this.query = listedOnce(query).withPage(0, CampaignQuery.MAX_SIZE);
    this.figures = figures;
    this.reach = reach;
    this.tenant = tenant;
    this.words = words;
    this.first = campaigns.pageWithResults(this.query);
    List<String> asked = figures.results();
    this.results = asked == null ? first.results().names() : asked;
    this.columns = new ExportedColumns(this.query, figures, results, reach, expected, words).all();
  }

  /** Put together by label a row would stand in several groups, and a column add up to too much. */
  private static CampaignQuery listedOnce(CampaignQuery query) {
    return query.group() == CampaignGrouping.LABEL ? query.withGroup(null) : query;
  }

  @Override
  public String title() {
    return words.of("grid.title." + query.level().parameter());
  }

  @Override
  public List<Column> columns() {
    return columns.columns();
  }

  @Override
  public List<Fact> facts() {
    ExportFacts facts = new ExportFacts(words, tenant).labels(first.labels()).days(query);
    Breakdown breakdown = query.breakdown();
    if (breakdown != null) {
      facts.add("breakdown", breakdown.parameter());
    }
    facts.filters(query, List.of()).currency(query).order(query.sort());
    first
        .totals()
        .forEach(totals ->
            facts.totals(
                totals.currency(),
                totals.metrics(),
                figures.metrics(),
                results(totals.currency())));
    return facts.reach(reach, first.gap()).all();
  }

  @Override
  public long rowCount() {
    return first.listed() * spans().size();
  }

  /** Totals of results, as name and figure. */
  private Stream<String> results(String currency) {
    Map<String, BigDecimal> totals = first.results().total(currency);
    return results.stream()
        .map(name ->
            ExportedColumns.result(name, words) + " " + ExportFacts.figure(totals.get(name)));
  }

  @Override
  public void read(Consumer<List<Cell>> line) {
    lines(first.rows(), line);
    for (int page = 1; page < first.pages(); page++) {
      lines(campaigns.rows(query.withPage(page, CampaignQuery.MAX_SIZE)), line);
    }
  }

  private void lines(List<CampaignRow> rows, Consumer<List<Cell>> line) {
    if (query.breakdown() == null) {
      PageResults told = results.isEmpty() ? PageResults.NONE : campaigns.results(query, rows);
      rows.forEach(
          row -> line.accept(columns.cells(new ExportedLine(row, null, told.of(row.key())))));
      return;
    }
    Map<CampaignKey, List<Map<String, BigDecimal>>> told =
        results.isEmpty() ? Map.of() : campaigns.resultSpans(query, rows, spans());
    for (CampaignRow row : rows) {
      List<Map<String, BigDecimal>> own = told.get(row.key());
      for (int i = 0; i < row.periods().size(); i++) {
        Map<String, BigDecimal> conversions = own == null ? Map.of() : own.get(i);
        line.accept(columns.cells(new ExportedLine(row, row.periods().get(i), conversions)));
      }
    }
  }

  private List<DateRange> spans() {
    Breakdown breakdown = query.breakdown();
    return breakdown == null
        ? List.of(query.range())
        : breakdown.spans(query.range(), tenant.weekStart());
  }
}
