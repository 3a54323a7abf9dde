package io.tallawah.insights;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.shared.Phrases;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the columns of a file of creatives.
 *
 * @param zone in which days begin
 */
record CreativeColumns(CampaignQuery query, List<Metric> metrics, DataReach reach, ZoneId zone) {

  TableColumns<CreativeRow> in(Phrases words) {
    TableColumns<CreativeRow> all = new TableColumns<>(words);
    identity(all);
    for (Metric metric : metrics) {
      all.metric(metric, row -> figure(row, metric));
      if (query.compare() != null) {
        all.compared(metric, CreativeRow::compared);
      }
    }
    score(all);
    movement(all);
    return all;
  }

  private void identity(TableColumns<CreativeRow> all) {
    all.text("platform", row -> row.key().platform())
        .text("account-id", row -> row.key().account())
        .text("account", CreativeRow::accountName)
        .text("creative-id", row -> row.key().creative())
        .text("creative", row -> row.content().name())
        .text("format", row -> row.content().format())
        .text("headline", row -> row.content().title())
        .text("copy", row -> row.content().copy())
        .text("button", row -> row.content().callToAction())
        .text("landing-page", row -> row.content().landingPage())
        .text("objective", CreativeRow::objective)
        .add("campaigns", Column.Kind.COUNT, row -> count(row.campaigns()))
        .add("ads", Column.Kind.COUNT, row -> count(row.ads()))
        .add("first-seen", Column.Kind.DAY, row -> day(row.content().firstSeen()))
        .add("last-seen", Column.Kind.DAY, row -> day(row.content().lastSeen()))
        .text("currency", row -> row.key().currency());
  }

  private static void score(TableColumns<CreativeRow> all) {
    all.add("score", Column.Kind.COUNT, row -> count(row.score().points()))
        .text("score-state", row -> ExportedCreatives.code(row.score().why()))
        .add(
            "score-floor",
            Column.Kind.MONEY,
            row -> Cell.figure(ToldFigures.amount(row.score().floor())))
        .add("peers", Column.Kind.COUNT, row -> count(row.score().peers()));
  }

  private static void movement(TableColumns<CreativeRow> all) {
    all.text("trend", row -> ExportedCreatives.code(row.movement().direction()));
    share(all, "ctr-change", CreativeMovement::ctrChange);
    share(all, "cpc-change", CreativeMovement::cpcChange);
    all.add(
            "frequency-before",
            Column.Kind.TIMES,
            row -> TableColumns.quotient(row.movement().before().frequency()))
        .add(
            "frequency-after",
            Column.Kind.TIMES,
            row -> TableColumns.quotient(row.movement().after().frequency()));
  }

  private static void share(
      TableColumns<CreativeRow> all,
      String key,
      Function<CreativeMovement, @Nullable BigDecimal> change) {
    all.add(key, Column.Kind.PERCENT, row -> TableColumns.quotient(change.apply(row.movement())));
  }

  private Cell figure(CreativeRow row, Metric metric) {
    BigDecimal value = row.metrics().get(metric.name());
    return value == null && reach.isLate(row.key().platform(), metric, query.range())
        ? Cell.Blank.NOT_YET
        : Cell.figure(value);
  }

  private static Cell count(@Nullable Number number) {
    return number == null
        ? Cell.Blank.NOT_APPLICABLE
        : new Cell.Figure(BigDecimal.valueOf(number.longValue()));
  }

  private Cell day(@Nullable Instant moment) {
    return moment == null
        ? Cell.Blank.NOT_APPLICABLE
        : new Cell.Day(moment.atZone(zone).toLocalDate());
  }
}
