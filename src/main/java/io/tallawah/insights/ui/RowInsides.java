package io.tallawah.insights.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.CampaignInsides;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.CreativeRow;
import io.tallawah.shared.ui.DataTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Behind a row: its places, its dearest creatives, and what was changed when. */
class RowInsides extends Div {

  /**
   * What has been read.
   *
   * @param places empty for ad sets and ads
   * @param creatives likewise
   */
  record Read(
      List<CampaignInsides.Place> places,
      List<CreativeRow> creatives,
      CampaignInsides.Changes changes) {}

  private static final int MOST = 30;

  private final MetricText text;
  private final CampaignRow row;
  private final ZoneId zone;
  private final Div parts = new Div();
  private final Widget<Read> reading;

  RowInsides(MetricText text, CampaignRow row, Widget.Means means) {
    this.text = text;
    this.row = row;
    this.zone = means.clock().getZone();
    parts.addClassName("stack");
    reading =
        new Widget<Read>("details-part", means, parts, this::show)
            .failing(getTranslation("grid.insides.failed"));
    add(reading);
  }

  /** Reads what lies behind the row, and again when a person asks for that after a failure. */
  void read(Callable<Read> query) {
    getUI().ifPresent(tab -> reading.load(tab, false, query));
  }

  private void show(Read read) {
    parts.removeAll();
    if (!read.places().isEmpty()) {
      parts.add(new Details(getTranslation("grid.places"), places(read.places())));
    }
    if (!read.creatives().isEmpty()) {
      parts.add(new Details(getTranslation("grid.creatives"), creatives(read.creatives())));
    }
    List<CampaignInsides.Change> changes = read.changes().latest();
    parts.add(
        new Details(
            getTranslation(
                read.changes().more() ? "grid.changes.latest" : "grid.changes", changes.size()),
            changes.isEmpty()
                ? new Paragraph(getTranslation("grid.changes.none"))
                : changes(read.changes())));
  }

  private DataTable places(List<CampaignInsides.Place> places) {
    BigDecimal all =
        places.stream()
            .map(CampaignInsides.Place::spend)
            .filter(one -> one != null)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    DataTable table =
        new DataTable(
            getTranslation("grid.places"),
            DataTable.Column.text(getTranslation("grid.place")),
            DataTable.Column.figures(text.name("spend") + " " + row.key().currency()),
            DataTable.Column.figures(getTranslation("grid.place.share")),
            DataTable.Column.figures(text.shortName("conversions")));
    table.addFirst(
        MOST,
        places,
        place ->
            table.addRow(
                place.name(),
                text.figures().money(place.spend(), row.key().currency()),
                share(place.spend(), all),
                text.figures().count(place.conversions())));
    return table;
  }

  private String share(@Nullable BigDecimal spend, BigDecimal all) {
    return spend == null || all.signum() == 0
        ? text.figures().percent(null)
        : text.figures().percent(spend.divide(all, MathContext.DECIMAL64));
  }

  private DataTable creatives(List<CreativeRow> creatives) {
    DataTable table =
        new DataTable(
            getTranslation("grid.creatives"),
            DataTable.Column.text(getTranslation("grid.creative")),
            DataTable.Column.figures(text.name("spend") + " " + row.key().currency()),
            DataTable.Column.figures(text.name("ctr")),
            DataTable.Column.figures(text.shortName("conversions")));
    for (CreativeRow creative : creatives) {
      table.addRow(
          creative.key().isNone()
              ? getTranslation("grid.creative.none")
              : String.valueOf(creative.content().name()),
          text.of("spend", creative.metrics(), row.key().currency()),
          text.of("ctr", creative.metrics(), row.key().currency()),
          text.of("conversions", creative.metrics(), row.key().currency()));
    }
    return table;
  }

  private DataTable changes(CampaignInsides.Changes changes) {
    DataTable table =
        new DataTable(
            getTranslation("grid.changes.of"),
            DataTable.Column.text(getTranslation("grid.change.when")),
            DataTable.Column.text(getTranslation("grid.change.what")),
            DataTable.Column.text(getTranslation("grid.change.before")),
            DataTable.Column.text(getTranslation("grid.change.after")));
    table.addFirst(
        MOST,
        changes.latest(),
        change ->
            table.addRow(
                text.figures().moment(change.at().toInstant(), zone),
                getTranslation("grid.change." + change.what().toLowerCase(Locale.ROOT)),
                shown(change, change.before()),
                shown(change, change.after())));
    if (changes.more() && changes.latest().size() <= MOST) {
      table.addWide(new Span(getTranslation("grid.changes.earlier")));
    }
    return table;
  }

  /** A value as it was or is, in words. */
  static String shown(CampaignInsides.Change change, String value) {
    if (value.isEmpty()) {
      return "–";
    }
    boolean coded = change.what().equals("status") || change.what().equals("objective");
    return coded ? Codes.of(value) : value;
  }
}
