package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.DateRange;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Order, pages, search and filters against the rows that the test put in. */
class CampaignListTests extends OnCampaigns {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-spend",
        "spend",
        "name",
        "-name",
        "-conversions",
        "cost_per_conversion",
        "status,-clicks",
        "account,platform",
        "-reach",
        "objective",
        "currency,-roas",
        "-link_clicks"
      })
  void pagesOfAnyOrderTogetherAreAllRowsOnce(String sort) {
    CampaignQuery query = read("sort", sort);
    List<CampaignKey> paged = new ArrayList<>();
    for (int number = 0; number < 18; number++) {
      page(query.withPage(number, 7)).rows().forEach(row -> paged.add(row.key()));
    }
    List<CampaignKey> whole =
        page(query.withPage(0, 500)).rows().stream().map(CampaignRow::key).toList();
    assertThat(paged).isEqualTo(whole).hasSize(120).doesNotHaveDuplicates();
  }

  @Test
  void nullsComeLastInBothDirections() {
    for (String sort : List.of("conversions", "-conversions")) {
      List<@Nullable BigDecimal> values =
          page(read("sort", sort).withPage(0, 500)).rows().stream()
              .<@Nullable BigDecimal>map(row -> row.metrics().get("conversions"))
              .toList();
      int firstNull = values.indexOf(null);
      assertThat(firstNull).isPositive();
      assertThat(values.subList(firstNull, values.size())).containsOnlyNulls();
    }
  }

  @Test
  void namesSortAsPeopleExpectWithAccentsAndCases() {
    List<String> names =
        page(read("sort", "name").withPage(0, 500)).rows().stream()
            .map(CampaignRow::campaignName)
            .toList();
    int accented = names.indexOf("Été à Négril 0");
    assertThat(accented)
        .isGreaterThan(names.indexOf("Brand 100%_ 0"))
        .isLessThan(names.indexOf("zebra’s 7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"négril", "NEGRIL", "ete a", "100%_", "9013", "zebra's 2", "zebra’s 2"})
  void aSearchFindsPartsOfNamesAndIdsAndNothingElse(String text) {
    CampaignPage page = page(ALL.withSearch(text));
    Set<String> expected =
        tenant.days().stream()
            .map(Marts.Day::campaign)
            .filter(campaign -> matches(campaign, text))
            .map(Marts.Campaign::id)
            .collect(Collectors.toSet());
    assertThat(expected).isNotEmpty();
    assertThat(page.rows().stream().map(row -> row.key().campaignId()).collect(Collectors.toSet()))
        .isEqualTo(expected);
  }

  @Test
  void filtersNarrowRowsTotalsAndCountAlike() {
    CampaignQuery query =
        reader.read(
            Map.of(
                "platform", List.of("meta"),
                "status", List.of("paused,unknown"),
                "account", List.of("100,200"),
                "currency", List.of("native")),
            InsightsFixture.MONTH);
    CampaignPage page = page(query.withPage(0, 500));
    List<Marts.Day> days =
        days(day ->
            day.campaign().platform().equals("meta")
                && (day.campaign().name() == null || day.campaign().status().equals("paused")));
    assertThat(page.rowCount())
        .isEqualTo(days.stream().map(Marts.Day::campaign).distinct().count());
    BigDecimal spend =
        page.totals().stream()
            .map(totals -> Objects.requireNonNull(totals.metrics().get("spend")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(spend).isEqualByComparingTo(sum(days, Marts.Day::spend));
    assertThat(page.rows()).extracting(CampaignRow::status).containsOnly("paused", "unknown");
  }

  @Test
  void aPageBehindTheLastIsEmptyAndKnowsTheCount() {
    CampaignPage page = page(ALL.withPage(9, 100));
    assertThat(page.rows()).isEmpty();
    assertThat(page.rowCount()).isEqualTo(120);
    assertThat(page.pages()).isEqualTo(2);
    assertThat(page.totals()).hasSize(2);
  }

  @Test
  void daysWithoutFactsHaveNoRowsAndNoTotals() {
    DateRange before = InsightsFixture.MONTH.previous().previous();
    CampaignPage page = page(CampaignQuery.of(before));
    assertThat(page.rows()).isEmpty();
    assertThat(page.totals()).isEmpty();
    assertThat(page.rowCount()).isZero();
  }

  private CampaignQuery read(String parameter, String value) {
    return reader.read(
        Map.of(parameter, List.of(value), "currency", List.of("native")), InsightsFixture.MONTH);
  }

  private static boolean matches(Marts.Campaign campaign, String text) {
    String name = campaign.name();
    return campaign.id().contains(text) || (name != null && folded(name).contains(folded(text)));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text.replace('’', '\''), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
