package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** The service's figures against sums that this test makes of the rows it put in. */
@InsightsTest
class CampaignsTests {

  private static final CampaignQuery ALL =
      CampaignQuery.of(InsightsFixture.MONTH)
          .withPage(0, CampaignQuery.MAX_SIZE)
          .withCurrency(CampaignQuery.NATIVE);

  @Autowired Campaigns campaigns;
  @Autowired CampaignQueryReader reader;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable InsightsFixture shared;
  private InsightsFixture tenant;

  @BeforeEach
  void signIn() {
    if (shared == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(120, 7));
      new InsightsFixture(provisioning, currentTenant, Marts.days(25, 8)); // somebody else's
    }
    tenant = shared;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void everyRowIsTheSumOfItsDays() {
    CampaignPage page = page(ALL);
    assertThat(page.rowCount()).isEqualTo(120);
    assertThat(page.rows()).hasSize(120);
    for (CampaignRow row : page.rows()) {
      List<Marts.Day> days = days(day -> day.campaign().id().equals(row.key().campaignId()));
      assertSums(row.metrics(), days);
    }
  }

  @Test
  void totalsAreTheSumOfAllDaysCurrencyByCurrency() {
    CampaignPage page = page(ALL.withPage(0, 1));
    assertThat(page.totals()).extracting(CampaignTotals::currency).containsExactly("JMD", "USD");
    for (CampaignTotals totals : page.totals()) {
      assertSums(
          totals.metrics(), days(day -> day.campaign().currency().equals(totals.currency())));
      assertThat(totals.metrics().get("reach")).isNull();
      assertThat(totals.metrics().get("frequency")).isNull();
    }
  }

  @Test
  void aRatioIsSumOverSumOfThePlatformsThatReportBoth() {
    Map<String, MetricValues> byCurrency =
        page(ALL).totals().stream()
            .collect(Collectors.toMap(CampaignTotals::currency, CampaignTotals::metrics));
    List<Marts.Day> jmd = days(day -> day.campaign().currency().equals("JMD"));
    MetricValues totals = Objects.requireNonNull(byCurrency.get("JMD"));
    assertClose(
        totals.get("ctr"),
        sum(jmd, day -> BigDecimal.valueOf(day.clicks())),
        sum(jmd, day -> BigDecimal.valueOf(day.impressions())));
    assertClose(
        totals.get("cost_per_conversion"),
        sum(jmd, Marts.Day::spend),
        sum(jmd, Marts.Day::conversions));
    assertClose(totals.get("roas"), sum(jmd, Marts.Day::value), sum(jmd, Marts.Day::spend));
  }

  @Test
  void aFigureNobodyReportsIsNullAndADenominatorOfZeroToo() {
    for (CampaignRow row : page(ALL).rows()) {
      int number = Integer.parseInt(row.key().campaignId()) - 9000;
      if (number % 9 == 2) {
        assertThat(row.metrics().get("conversions")).isNull();
        assertThat(row.metrics().get("cost_per_conversion")).isNull();
      }
      if (number % 7 == 4) {
        assertThat(row.metrics().get("clicks")).isEqualByComparingTo("0");
        assertThat(row.metrics().get("cpc")).isNull();
      }
      if (row.key().platform().equals("google")) {
        assertThat(row.metrics().get("link_clicks")).isNull();
      }
    }
  }

  @Test
  void reachIsThereOnlyWhereOneRowReportsIt() {
    for (CampaignRow row : page(ALL).rows()) {
      boolean single = (Integer.parseInt(row.key().campaignId()) - 9000) % 11 == 3;
      boolean expected = single && row.key().platform().equals("meta");
      assertThat(row.metrics().get("reach") != null).isEqualTo(expected);
    }
  }

  @Test
  void sharesOfACurrencyAddUpToOne() {
    Map<String, BigDecimal> shares = new TreeMap<>();
    page(ALL)
        .rows()
        .forEach(row ->
            shares.merge(
                row.key().currency(),
                Objects.requireNonNull(row.metrics().get("share_of_spend")),
                BigDecimal::add));
    assertThat(shares.keySet()).containsExactly("JMD", "USD");
    assertThat(shares.values())
        .allSatisfy(
            sum -> assertThat(sum.setScale(9, RoundingMode.HALF_UP)).isEqualByComparingTo("1"));
  }

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
  void aCampaignWhoseNameHasNotLandedIsShownByItsId() {
    CampaignRow row =
        page(ALL).rows().stream()
            .filter(one -> one.key().campaignId().equals("9005"))
            .findFirst()
            .orElseThrow();
    assertThat(row.campaignName()).isEqualTo("9005");
    assertThat(row.status()).isEqualTo("unknown");
    assertThat(row.accountName()).startsWith("Account ");
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

  @Test
  void theTrendOfACampaignIsItsDays() {
    CampaignKey key = page(ALL).rows().getFirst().key();
    List<CampaignTrend> trend = tenant.call(() -> campaigns.trend(key, ALL));
    List<Marts.Day> days =
        days(day -> day.campaign().id().equals(key.campaignId())).stream()
            .sorted(Comparator.comparing(Marts.Day::day))
            .toList();
    assertThat(trend)
        .extracting(CampaignTrend::day)
        .containsExactlyElementsOf(days.stream().map(Marts.Day::day).toList());
    assertThat(trend.getFirst().metrics().get("spend"))
        .isEqualByComparingTo(days.getFirst().spend());
  }

  @Test
  void aTenantSeesNothingOfAnother() {
    InsightsFixture empty = new InsightsFixture(provisioning, currentTenant, List.of());
    empty.signIn("owner");
    assertThat(empty.call(() -> campaigns.page(ALL)).rows()).isEmpty();
    assertThat(empty.call(() -> campaigns.choices(InsightsFixture.MONTH))).isEmpty();
  }

  @Test
  void whoIsNoMemberIsRefused() {
    InsightsFixture other = new InsightsFixture(provisioning, currentTenant, List.of());
    other.signIn("owner");
    assertThatThrownBy(() -> page(ALL)).isInstanceOf(AccessDeniedException.class);
  }

  private CampaignPage page(CampaignQuery query) {
    return tenant.call(() -> campaigns.page(query));
  }

  private CampaignQuery read(String parameter, String value) {
    return reader.read(
        Map.of(parameter, List.of(value), "currency", List.of("native")), InsightsFixture.MONTH);
  }

  private List<Marts.Day> days(Predicate<Marts.Day> wanted) {
    return tenant.days().stream().filter(wanted).toList();
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

  private static void assertSums(MetricValues values, List<Marts.Day> days) {
    assertSame(values.get("spend"), sum(days, Marts.Day::spend));
    assertSame(values.get("impressions"), sum(days, day -> BigDecimal.valueOf(day.impressions())));
    assertSame(values.get("clicks"), sum(days, day -> BigDecimal.valueOf(day.clicks())));
    assertSame(
        values.get("link_clicks"),
        sum(days, day -> day.linkClicks() == null ? null : BigDecimal.valueOf(day.linkClicks())));
    assertSame(values.get("conversions"), sum(days, Marts.Day::conversions));
    assertSame(values.get("conversion_value"), sum(days, Marts.Day::value));
  }

  private static void assertSame(@Nullable BigDecimal actual, @Nullable BigDecimal expected) {
    if (expected == null) {
      assertThat(actual).isNull();
    } else {
      assertThat(actual).isEqualByComparingTo(expected);
    }
  }

  private static void assertClose(
      @Nullable BigDecimal actual, @Nullable BigDecimal above, @Nullable BigDecimal below) {
    BigDecimal expected =
        Objects.requireNonNull(above).divide(Objects.requireNonNull(below), MathContext.DECIMAL64);
    assertThat(Objects.requireNonNull(actual).subtract(expected).abs())
        .isLessThan(new BigDecimal("0.0000001"));
  }

  /** The sum of what is reported; null when nothing is. */
  private static @Nullable BigDecimal sum(
      List<Marts.Day> days, Function<Marts.Day, @Nullable BigDecimal> figure) {
    BigDecimal sum = null;
    for (Marts.Day day : days) {
      BigDecimal value = figure.apply(day);
      if (value != null) {
        sum = sum == null ? value : sum.add(value);
      }
    }
    return sum;
  }
}
