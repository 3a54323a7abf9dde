package io.tallawah.insights;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.Fact;
import io.tallawah.tenancy.Tenant;
import io.tallawah.warehouse.Metric;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rows of a query, as the service answers them to the grid, page by page; with a breakdown a
 * line for each span of days. Subtotals are no rows: whoever adds a column up gets its total.
 */
final class CampaignTable implements ExportableTable {

  private final Campaigns campaigns;
  private final CampaignQuery query;
  private final ExportedColumns columns;
  private final DataReach reach;
  private final Tenant tenant;
  private final CampaignPage first;

  CampaignTable(
      Campaigns campaigns,
      CampaignQuery query,
      List<Metric> metrics,
      DataReach reach,
      Tenant tenant) {
    this.campaigns = campaigns;
    this.query = query.withPage(0, CampaignQuery.MAX_SIZE);
    this.columns = new ExportedColumns(query, metrics, reach);
    this.reach = reach;
    this.tenant = tenant;
    this.first = campaigns.page(this.query);
  }

  @Override
  public String title() {
    return switch (query.level()) {
      case CAMPAIGN -> "Campaigns";
      case ADSET -> "Ad sets";
      case AD -> "Ads";
    };
  }

  @Override
  public List<Column> columns() {
    return columns.columns();
  }

  @Override
  public List<Fact> facts() {
    return new CampaignFacts(first, reach, tenant).all();
  }

  @Override
  public long rowCount() {
    Breakdown breakdown = query.breakdown();
    int spans = breakdown == null ? 1 : breakdown.spans(query.range(), tenant.weekStart()).size();
    return first.rowCount() * spans;
  }

  @Override
  public void read(Consumer<List<Cell>> line) {
    first.rows().forEach(row -> lines(row, line));
    for (int page = 1; page < first.pages(); page++) {
      campaigns.rows(query.withPage(page, CampaignQuery.MAX_SIZE)).forEach(row -> lines(row, line));
    }
  }

  private void lines(CampaignRow row, Consumer<List<Cell>> line) {
    if (query.breakdown() == null) {
      line.accept(columns.cells(new ExportedLine(row, null)));
    } else {
      row.periods().forEach(span -> line.accept(columns.cells(new ExportedLine(row, span))));
    }
  }
}
