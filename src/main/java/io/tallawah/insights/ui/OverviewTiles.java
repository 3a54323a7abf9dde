package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.insights.Compared;
import io.tallawah.insights.OverviewTile;
import io.tallawah.shared.ui.KpiTile;
import io.tallawah.shared.ui.ProblemPanel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key figures, and those that other modules add. */
final class OverviewTiles extends Div {

  static final List<String> METRICS =
      List.of("spend", "conversions", "cost_per_conversion", "roas", "impressions", "ctr");

  private final transient OverviewWords words;
  private final transient OverviewLinks links;
  private final Map<String, KpiTile> tiles = new LinkedHashMap<>();
  private final List<Component> others = new ArrayList<>();

  OverviewTiles(OverviewWords words, OverviewLinks links) {
    this.words = words;
    this.links = links;
    addClassName("kpi-tiles");
    for (String metric : METRICS) {
      KpiTile tile = new KpiTile(words.label(metric));
      tile.getElement().setAttribute("data-metric", metric);
      tiles.put(metric, tile);
      add(tile);
    }
  }

  void show(OverviewLoads.Tiles loaded, String reportingCurrency) {
    List<CampaignTotals> ordered = ordered(loaded.totals(), reportingCurrency);
    tiles.forEach((metric, tile) -> show(metric, tile, loaded, ordered));
  }

  private void show(
      String metric, KpiTile tile, OverviewLoads.Tiles loaded, List<CampaignTotals> ordered) {
    long open = loaded.reach().finality().open(words.metric(metric), loaded.query().range());
    List<KpiTile.Figure> figures =
        ordered.stream()
            .map(totals -> figure(metric, totals, loaded.query(), ordered.size() > 1))
            .toList();
    tile.show(figures, words.open(open), links.campaigns(Map.of("sort", "-" + metric)));
  }

  private KpiTile.Figure figure(
      String metric, CampaignTotals totals, CampaignQuery query, boolean several) {
    Compared compared = isNothing(totals.compared()) ? null : totals.compared();
    return new KpiTile.Figure(
        words.brief(metric, totals.metrics(), totals.currency()),
        words.exactWithUnit(metric, totals.metrics(), totals.currency()),
        words.unit(metric, totals, several),
        compared == null
            ? null
            : words
                .change(
                    metric,
                    totals.metrics(),
                    compared.previous(),
                    !compared.delta(metric).isFinal())
                .orElse(null),
        query
            .baseline()
            .map(days -> words.get("overview.against", words.base(days, query.range())))
            .orElse(""));
  }

  /** Whether there was nothing to compare with: then all would be new, which says nothing. */
  static boolean isNothing(@Nullable Compared compared) {
    return compared == null
        || (compared.previous().get("spend") == null
            && compared.previous().get("impressions") == null);
  }

  /** Shows the trends of what is said in one currency; a day without a row is a gap. */
  void trends(OverviewSeries series) {
    tiles.forEach((metric, tile) -> tile.trend(series.values(metric)));
  }

  /** Takes away what other modules have added. */
  void clearOthers() {
    others.forEach(this::remove);
    others.clear();
  }

  /** Adds what another module has to say. */
  void add(OverviewTile.Tile other) {
    KpiTile tile = new KpiTile(other.label());
    tile.show(
        List.of(new KpiTile.Figure(other.figure(), other.figure(), other.unit(), null, "")),
        other.says(),
        links.to(other.address(), Map.of()));
    others.add(tile);
    add(tile);
  }

  /** Says in its place that what another module has to say could not be read. */
  void addFailed(Exception failure, Runnable again) {
    Div place = new Div();
    ProblemPanel problem =
        new ProblemPanel(() -> {
          others.remove(place);
          remove(place);
          again.run();
        });
    problem.show(words.get("overview.failed"), failure);
    place.add(problem);
    others.add(place);
    add(place);
  }

  private static List<CampaignTotals> ordered(
      List<CampaignTotals> totals, String reportingCurrency) {
    @Nullable CampaignTotals main = OverviewWords.main(totals, reportingCurrency);
    List<CampaignTotals> ordered = new ArrayList<>();
    if (main != null) {
      ordered.add(main);
    }
    totals.stream().filter(one -> !Objects.equals(one, main)).forEach(ordered::add);
    return ordered;
  }
}
