package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Phrases;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Labels beyond the grid: series, platforms and files of the campaigns that bear them. */
class LabelSeriesTests extends OnLabels {

  @Autowired Overview overview;
  @Autowired CampaignExport export;

  @Test
  void seriesAndPlatformsOfALabelAreTheGridsTotals() {
    for (Set<String> chosen :
        List.of(
            Set.of("Brand"),
            Set.of("Negril", "Sales of 200"),
            Set.of("By hand"),
            Set.of("none"),
            Set.of("none", "Brand"))) {
      CampaignQuery query =
          query("native").with(CampaignFilter.LABEL, chosen.stream().map(this::value).toList());
      Map<String, BigDecimal> series = new LinkedHashMap<>();
      scene
          .fixture()
          .call(() ->
              overview.series(
                  new SeriesQuery(query, Breakdown.WEEK, List.of("spend", "conversions"))))
          .forEach(point -> add(series, point.totals()));
      Map<String, BigDecimal> platforms = new LinkedHashMap<>();
      scene
          .fixture()
          .call(() -> overview.platforms(query))
          .forEach(one -> add(platforms, one.totals()));
      Map<String, BigDecimal> grid = new LinkedHashMap<>();
      page(query).totals().forEach(totals -> add(grid, totals));
      assertThat(series).as("%s", chosen).isEqualTo(grid).isNotEmpty();
      assertThat(platforms).as("%s", chosen).isEqualTo(grid);
    }
  }

  @Test
  void aFileSaysTheLabelsOfEachCampaignAndListsItOnce() {
    Map<String, String> asked =
        Map.of(
            "from",
            DAYS.from().toString(),
            "to",
            DAYS.to().toString(),
            "currency",
            "native",
            "group",
            "label",
            "label",
            value("Brand") + "," + value("By hand"));
    var table = scene.fixture().call(() -> export.open(export.checked(asked), Phrases.ENGLISH));
    int column = table.columns().stream().map(one -> one.label()).toList().indexOf("Labels");
    int campaign = table.columns().stream().map(one -> one.label()).toList().indexOf("Campaign id");
    Map<String, String> told = new LinkedHashMap<>();
    scene
        .fixture()
        .call(() -> {
          table.read(cells ->
              assertThat(
                      told.put(
                          String.valueOf(cells.get(campaign)), String.valueOf(cells.get(column))))
                  .isNull());
          return true;
        });
    assertThat(told).hasSize(members(Set.of("Brand", "By hand")).size());
    assertThat(told.entrySet())
        .filteredOn(one -> one.getKey().contains("9006"))
        .singleElement()
        .satisfies(one -> assertThat(one.getValue()).contains("Brand; By hand"));
    assertThat(table.rowCount()).isEqualTo(told.size());
    assertThat(table.facts())
        .anySatisfy(fact -> assertThat(fact.toString()).contains("Label: Brand, By hand"));
  }

  private static void add(Map<String, BigDecimal> sums, CampaignTotals totals) {
    for (String metric : List.of("spend", "conversions")) {
      BigDecimal value = totals.metrics().get(metric);
      if (value != null) {
        sums.merge(
            metric + " " + totals.currency(),
            value,
            (one, other) -> one.add(other).stripTrailingZeros());
      }
    }
    sums.replaceAll((name, value) -> value.stripTrailingZeros());
  }
}
