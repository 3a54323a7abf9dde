package io.tallawah.insights;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tallawah.shared.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chosen rows span by span, against SQL of the test's own. */
class RowSeriesTests extends OnCampaigns {

  private static final Map<String, String> FIGURES =
      Map.of(
          "spend", "sum(spend)",
          "clicks", "sum(clicks)",
          "conversions", "sum(conversions)",
          "ctr", "sum(clicks) / nullif(sum(impressions), 0)::numeric",
          "reach", "case when count(*) = 1 then max(reach) end");

  @Autowired RowSeries series;

  @ParameterizedTest
  @EnumSource(Breakdown.class)
  void figuresAreThoseOfTheirDays(Breakdown by) {
    List<CampaignKey> rows = keys(ALL, 8);
    RowSeries.Course course = read(ALL.withBreakdown(by), rows);
    assertThat(course.by()).isEqualTo(by);
    assertThat(course.rows().keySet()).containsExactlyElementsOf(rows);
    for (CampaignKey row : rows) {
      List<MetricValues> values = requireNonNull(course.rows().get(row));
      assertThat(values).hasSameSizeAs(course.spans());
      for (int place = 0; place < values.size(); place++) {
        MetricValues told = values.get(place);
        Map<String, Object> own = own(row, course.spans().get(place));
        FIGURES
            .keySet()
            .forEach(metric ->
                assertThat(rounded(told.get(metric)))
                    .as(metric + " of " + row)
                    .isEqualTo(rounded((BigDecimal) own.get(metric))));
      }
    }
  }

  @Test
  void aDayWithoutARowIsAGapAndADayOfNothingIsZero() {
    CampaignKey rare =
        page(ALL).rows().stream()
            .map(CampaignRow::key)
            .filter(row -> row.campaignId().equals("9003")) // has the 7th alone
            .findFirst()
            .orElseThrow();
    RowSeries.Course course = read(ALL, List.of(rare));
    assertThat(course.by()).isEqualTo(Breakdown.DAY);
    List<MetricValues> days = requireNonNull(course.rows().get(rare));
    assertThat(days.get(6).get("spend")).isNotNull();
    assertThat(days.stream().filter(day -> day.get("spend") != null)).hasSize(1);
    assertThat(days.get(5)).isEqualTo(MetricValues.NONE);
  }

  @Test
  void anAmountWithoutARateIsAGapAndCountsAreNot() {
    CampaignQuery reporting = ALL.withCurrency(CampaignQuery.REPORTING);
    CampaignKey dollars =
        page(reporting).rows().stream()
            .map(CampaignRow::key)
            .filter(row -> row.accountId().equals("200"))
            .findFirst()
            .orElseThrow();
    RowSeries.Course course = read(reporting, List.of(dollars));
    assertThat(course.rows().get(dollars))
        .allSatisfy(day -> {
          assertThat(day.get("spend")).isNull();
          assertThat(day.get("cpc")).isNull();
          assertThat(day.get("clicks")).isNotNull();
        });
  }

  @Test
  void whatOnlyFiltersTheGridDoesNotFilterTheChart() {
    List<CampaignKey> rows = keys(ALL, 3);
    CampaignQuery filtered =
        ALL.withSearch("no such name").with(CampaignFilter.PLATFORM, List.of("linkedin"));
    assertThat(read(filtered, rows)).isEqualTo(read(ALL, rows));
  }

  @Test
  void spansAreFinalAsFarAsTheirMetricIs() {
    RowSeries.Course course =
        read(ALL, keys(ALL, 40).stream().filter(this::meta).limit(2).toList());
    assertThat(course.finalCount(metric("spend"))).isEqualTo(27);
    assertThat(course.finalCount(metric("roas"))).isEqualTo(21);
  }

  @Test
  void moreThanEightRowsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> read(ALL, keys(ALL, 9)));
  }

  @Test
  void periodsAreDrawnInPointsThatCanBeToldApart() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    assertThat(Breakdown.fitting(new DateRange(first, first.plusDays(61))))
        .isEqualTo(Breakdown.DAY);
    assertThat(Breakdown.fitting(new DateRange(first, first.plusDays(62))))
        .isEqualTo(Breakdown.WEEK);
    assertThat(Breakdown.fitting(new DateRange(first, first.plusDays(434))))
        .isEqualTo(Breakdown.MONTH);
  }

  @Autowired MetricMath math;

  private io.tallawah.warehouse.Metric metric(String name) {
    return math.metric(name);
  }

  private boolean meta(CampaignKey row) {
    return row.platform().equals("meta");
  }

  private List<CampaignKey> keys(CampaignQuery query, int count) {
    return page(query).rows().stream().map(CampaignRow::key).limit(count).toList();
  }

  private RowSeries.Course read(CampaignQuery query, List<CampaignKey> rows) {
    return tenant.call(() -> series.of(query, rows));
  }

  private Map<String, Object> own(CampaignKey row, DateRange span) {
    String columns =
        String.join(
            ", ",
            FIGURES.entrySet().stream()
                .map(one -> one.getValue() + "::numeric as " + one.getKey())
                .toList());
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(
            "select "
                + columns
                + " from marts.vw_campaign_daily where tenant_id = ? and platform = ?"
                + " and account_id = ? and campaign_id = ? and date_day between ? and ?")
        .params(tenant.people().tenant().value(), row.platform(), row.accountId())
        .params(row.campaignId(), span.from(), span.to())
        .query()
        .singleRow();
  }

  private static @Nullable String rounded(@Nullable BigDecimal value) {
    return value == null
        ? null
        : value.setScale(9, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
