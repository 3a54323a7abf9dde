package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.DateRange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Totals in parts against sums that this test makes of the rows it put in. */
class OverviewTests extends OnCampaigns {

  private static final List<String> METRICS =
      List.of("spend", "impressions", "conversions", "cost_per_conversion", "roas", "reach");

  @Autowired Overview overview;

  @Test
  void pointsAddUpToTheGridsTotalsToTheCent() {
    for (CampaignQuery query :
        List.of(
            ALL,
            ALL.with(CampaignFilter.PLATFORM, List.of("meta")),
            ALL.with(CampaignFilter.STATUS, List.of("unknown")),
            ALL.withSearch("négril"),
            ALL.withCurrency(CampaignQuery.REPORTING))) {
      Map<String, BigDecimal> sums = new TreeMap<>();
      series(query, Breakdown.WEEK)
          .forEach(point ->
              sums.merge(
                  point.totals().currency(),
                  Objects.requireNonNull(point.totals().metrics().get("spend")),
                  BigDecimal::add));
      List<CampaignTotals> totals = page(query).totals();
      assertThat(sums.keySet())
          .containsExactlyElementsOf(totals.stream().map(CampaignTotals::currency).toList());
      totals.forEach(one ->
          assertThat(sums.get(one.currency())).isEqualByComparingTo(one.metrics().get("spend")));
    }
  }

  @Test
  void aDaysPointIsTheSumOfItsRowsCurrencyByCurrency() {
    List<SeriesPoint> points = series(ALL, Breakdown.DAY);
    assertThat(points).hasSize(60);
    assertThat(points)
        .isSortedAccordingTo(
            java.util.Comparator.comparing(SeriesPoint::from)
                .thenComparing(point -> point.totals().currency()));
    points.forEach(this::assertSums);
  }

  @Test
  void weeksBeginOnTheTenantsDayAndAreCutToTheDaysAskedFor() {
    List<SeriesPoint> points = series(ALL, Breakdown.WEEK);
    // the tenant's week begins on Monday; 1 October 2026 is a Thursday, the 30th a Friday
    assertThat(points.stream().map(SeriesPoint::from).distinct())
        .containsExactly(day(1), day(5), day(12), day(19), day(26));
    assertThat(points.getFirst().to()).isEqualTo(day(4));
    assertThat(points.getLast().to()).isEqualTo(day(30));
    points.forEach(this::assertSums);
  }

  @Test
  void aMonthsRatioIsSumOverSumAndNoMeanOfDays() {
    List<SeriesPoint> points = series(ALL, Breakdown.MONTH);
    assertThat(points).hasSize(2).allSatisfy(this::assertSums);
    SeriesPoint jmd = points.getFirst();
    List<Marts.Day> rows = rows(jmd);
    BigDecimal expected =
        Objects.requireNonNull(sum(rows, Marts.Day::value))
            .divide(Objects.requireNonNull(sum(rows, Marts.Day::spend)), MathContext.DECIMAL64);
    assertThat(Objects.requireNonNull(jmd.totals().metrics().get("roas")).subtract(expected).abs())
        .isLessThan(new BigDecimal("0.0000001"));
  }

  @Test
  void reachIsNeverAddedUp() {
    for (Breakdown grain : Breakdown.values()) {
      assertThat(series(ALL, grain))
          .allSatisfy(point -> assertThat(point.totals().metrics().get("reach")).isNull());
    }
  }

  @Test
  void daysWithoutARateStandInTheirOwnCurrency() {
    // the tenant reports in JMD; no rate for US dollars has landed
    List<SeriesPoint> points = series(ALL.withCurrency(CampaignQuery.REPORTING), Breakdown.MONTH);
    assertThat(points)
        .extracting(point -> point.totals().currency(), point -> point.totals().withoutRate())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("JMD", false),
            org.assertj.core.groups.Tuple.tuple("USD", true));
    points.forEach(this::assertSums);
  }

  @Test
  void platformsAddUpToTheTotals() {
    List<PlatformTotals> parts = tenant.call(() -> overview.platforms(ALL));
    assertThat(parts)
        .extracting(part -> part.platform() + " " + part.totals().currency())
        .containsExactly("google JMD", "meta JMD", "meta USD");
    for (PlatformTotals part : parts) {
      assertThat(part.totals().metrics().get("spend"))
          .isEqualByComparingTo(
              Objects.requireNonNull(
                  sum(
                      days(row ->
                          row.campaign().platform().equals(part.platform())
                              && row.campaign().currency().equals(part.totals().currency())),
                      Marts.Day::spend)));
    }
    Map<String, BigDecimal> shares =
        parts.stream()
            .collect(
                Collectors.toMap(
                    part -> part.totals().currency(),
                    part -> Objects.requireNonNull(part.totals().metrics().get("share_of_spend")),
                    BigDecimal::add,
                    TreeMap::new));
    assertThat(shares.values())
        .allSatisfy(sum ->
            assertThat(sum.subtract(BigDecimal.ONE).abs())
                .isLessThan(new BigDecimal("0.000000001")));
  }

  @Test
  void whatMovedMostIsByTheDifferenceOfSpendWithNewAndEndedOnes() {
    CampaignQuery second = ALL.withRange(new DateRange(day(16), day(30)));
    DateRange first = new DateRange(day(1), day(15));
    List<Mover> movers = tenant.call(() -> overview.movers(second, first, 500));
    Map<String, BigDecimal> expected = new TreeMap<>();
    tenant
        .days()
        .forEach(row -> {
          BigDecimal spend = first.contains(row.day()) ? row.spend().negate() : row.spend();
          expected.merge(row.campaign().id(), spend, BigDecimal::add);
        });
    expected.values().removeIf(moved -> moved.signum() == 0);
    assertThat(movers).hasSameSizeAs(expected.keySet());
    BigDecimal last = null;
    for (Mover mover : movers) {
      BigDecimal moved = zero(mover.now().get("spend")).subtract(zero(mover.before().get("spend")));
      assertThat(moved).isEqualByComparingTo(expected.get(mover.key().campaignId()));
      assertThat(last == null || last.compareTo(moved.abs()) >= 0).isTrue();
      last = moved.abs();
    }
    // only on the 7th: it has ended
    assertThat(movers)
        .filteredOn(mover -> mover.key().campaignId().equals("9003"))
        .singleElement()
        .satisfies(mover -> assertThat(mover.now().get("spend")).isNull());
    assertThat(tenant.call(() -> overview.movers(second, first, 5)))
        .isEqualTo(movers.subList(0, 5));
  }

  private static BigDecimal zero(@Nullable BigDecimal figure) {
    return figure == null ? BigDecimal.ZERO : figure;
  }

  @Test
  void filtersNarrowASeries() {
    CampaignQuery paused =
        ALL.with(CampaignFilter.STATUS, List.of("paused"))
            .with(CampaignFilter.PLATFORM, List.of("google"));
    BigDecimal spend =
        sum(
            days(row ->
                row.campaign().platform().equals("google")
                    && row.campaign().status().equals("paused")
                    && row.campaign().name() != null),
            Marts.Day::spend);
    assertThat(
            series(paused, Breakdown.DAY).stream()
                .map(point -> Objects.requireNonNull(point.totals().metrics().get("spend")))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(Objects.requireNonNull(spend));
  }

  @Test
  void daysWithoutRowsHaveNoPoint() {
    CampaignQuery wide =
        CampaignQuery.of(new DateRange(LocalDate.of(2026, 9, 1), Marts.LAST))
            .withCurrency(CampaignQuery.NATIVE);
    assertThat(series(wide, Breakdown.MONTH)).hasSize(2);
  }

  @Test
  void aTenantSeesNothingOfAnotherAndAStrangerIsRefused() {
    InsightsFixture empty = new InsightsFixture(provisioning, currentTenant, List.of());
    empty.signIn("owner");
    assertThat(empty.call(() -> overview.platforms(ALL))).isEmpty();
    assertThat(empty.call(() -> overview.series(new SeriesQuery(ALL, Breakdown.DAY, METRICS))))
        .isEmpty();
    assertThatThrownBy(() -> series(ALL, Breakdown.DAY)).isInstanceOf(AccessDeniedException.class);
  }

  private List<SeriesPoint> series(CampaignQuery query, Breakdown grain) {
    return tenant.call(() -> overview.series(new SeriesQuery(query, grain, METRICS)));
  }

  private List<Marts.Day> rows(SeriesPoint point) {
    return days(row ->
        !row.day().isBefore(point.from())
            && !row.day().isAfter(point.to())
            && row.campaign().currency().equals(point.totals().currency()));
  }

  private void assertSums(SeriesPoint point) {
    List<Marts.Day> rows = rows(point);
    same(point, "spend", sum(rows, Marts.Day::spend));
    same(point, "conversions", sum(rows, Marts.Day::conversions));
    Function<Marts.Day, @Nullable BigDecimal> shown = day -> BigDecimal.valueOf(day.impressions());
    same(point, "impressions", sum(rows, shown));
  }

  private static void same(SeriesPoint point, String metric, @Nullable BigDecimal expected) {
    assertThat(point.totals().metrics().get(metric))
        .as("%s from %s", metric, point.from())
        .isEqualByComparingTo(Objects.requireNonNull(expected));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 10, day);
  }
}
