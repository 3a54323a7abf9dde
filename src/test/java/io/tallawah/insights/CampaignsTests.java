package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** The service's figures against sums that this test makes of the rows it put in. */
class CampaignsTests extends OnCampaigns {

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
}
