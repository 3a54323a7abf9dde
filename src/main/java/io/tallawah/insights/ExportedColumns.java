package io.tallawah.insights;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in the columns of a file of campaigns, ad sets or ads. */
final class ExportedColumns {

  private record One(Column column, Function<ExportedLine, Cell> cell) {}

  private final CampaignQuery query;
  private final DataReach reach;
  private final List<One> all = new ArrayList<>();

  ExportedColumns(CampaignQuery query, List<Metric> metrics, DataReach reach) {
    this.query = query;
    this.reach = reach;
    addIdentity();
    for (Metric metric : metrics) {
      add(new Column(metric.label(), kind(metric)), line -> figure(line, metric));
      if (query.compare() != null) {
        addCompared(metric);
      }
    }
  }

  List<Column> columns() {
    return all.stream().map(One::column).toList();
  }

  List<Cell> cells(ExportedLine line) {
    return all.stream().map(one -> one.cell().apply(line)).toList();
  }

  private void addIdentity() {
    text("Platform", row -> row.key().platform());
    text("Account id", row -> row.key().accountId());
    text("Account", CampaignRow::accountName);
    text("Campaign id", row -> row.key().campaignId());
    text("Campaign", CampaignRow::campaignName);
    if (query.level() != CampaignLevel.CAMPAIGN) {
      text("Ad set id", row -> row.key().adsetId());
      text("Ad set", CampaignRow::adsetName);
    }
    if (query.level() == CampaignLevel.AD) {
      text("Ad id", row -> row.key().adId());
      text("Ad", CampaignRow::adName);
    }
    text("Status", CampaignRow::status);
    text("Objective", CampaignRow::objective);
    if (query.breakdown() != null) {
      add(new Column("From", Column.Kind.DAY), line -> new Cell.Day(line.days(query).from()));
      add(new Column("To", Column.Kind.DAY), line -> new Cell.Day(line.days(query).to()));
    }
    text("Currency", row -> row.key().currency());
  }

  private void text(String label, Function<CampaignRow, @Nullable String> words) {
    add(new Column(label, Column.Kind.TEXT), line -> Cell.text(words.apply(line.row())));
  }

  private void add(Column column, Function<ExportedLine, Cell> cell) {
    all.add(new One(column, cell));
  }

  private void addCompared(Metric metric) {
    add(
        new Column(metric.label() + ", before", kind(metric)),
        line -> {
          Compared compared = line.row().compared();
          return Cell.figure(
              compared == null || line.span() != null
                  ? null
                  : compared.previous().get(metric.name()));
        });
    add(
        new Column(metric.label() + ", change", Column.Kind.PERCENT),
        line -> {
          Compared compared = line.row().compared();
          return compared == null || line.span() != null
              ? Cell.Blank.NOT_APPLICABLE
              : change(compared.delta(metric.name()));
        });
  }

  private static Cell change(Delta delta) {
    return switch (delta.kind()) {
      case CHANGE -> Cell.figure(delta.change());
      case NEW -> Cell.text("new");
      case ENDED -> Cell.text("ended");
      case NONE -> Cell.Blank.NOT_APPLICABLE;
    };
  }

  private Cell figure(ExportedLine line, Metric metric) {
    BigDecimal value = line.metrics().get(metric.name());
    return value == null && reach.isLate(line.row().key().platform(), metric, line.days(query))
        ? Cell.Blank.NOT_YET
        : Cell.figure(value);
  }

  private static Column.Kind kind(Metric metric) {
    return switch (metric.unit()) {
      case MONEY -> Column.Kind.MONEY;
      case PERCENT -> Column.Kind.PERCENT;
      case TIMES -> Column.Kind.TIMES;
      case COUNT -> Column.Kind.COUNT;
    };
  }
}
