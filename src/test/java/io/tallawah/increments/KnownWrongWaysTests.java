package io.tallawah.increments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.TenantId;
import io.tallawah.warehouse.DbtInstallation;
import io.tallawah.warehouse.MetricCatalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What others get wrong, landed and built for real: a first file, and two increments on it. Rules
 * of places and budgets have their tests beside their models.
 */
@IncrementTest
class KnownWrongWaysTests {

  @Autowired private ThreeIncrements increments;
  @Autowired private DbtInstallation installation;
  @Autowired private MetricCatalogue catalogue;

  private final JdbcClient superuser = JdbcClient.create(IncrementDatabase.get().superuser());
  private TenantId tenant;

  @BeforeAll
  void build() throws Exception {
    tenant = increments.built().ways().tenant();
  }

  @Test
  void noLookBack_aDayOfAMonthAgoIsRestated() {
    assertThat(spend("restated", "2026-10-20")).isEqualByComparingTo("12");
    assertThat(spend("restated", "2026-11-19")).isEqualByComparingTo("1");
  }

  @Test
  void conversionsScaledByDaysOfAWindow_theyAreWhatThePlatformClaims() {
    assertThat(figure("sum(conversions)", "claims", "2026-11-10")).isEqualByComparingTo("7");
    assertThat(figure("sum(conversion_value)", "claims", "2026-11-10")).isEqualByComparingTo("90");
  }

  @Test
  void roasOfConversionsBySpend_itIsTheirValueBySpend() {
    assertThat(figure(catalogue.get("roas").sql(), "claims", "2026-11-10"))
        .isEqualByComparingTo("4.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"date_day", "campaign_id", "account_id, date_day", "platform"})
  void ratiosOfRatios_everyRatioIsOfSumsAtEveryGrain(String grain) {
    Map<String, String> quotients =
        Map.of(
            "ctr", "sum(clicks) / nullif(sum(impressions), 0)",
            "cpc", "sum(spend) / nullif(sum(clicks), 0)",
            "cpm", "1000 * sum(spend) / nullif(sum(impressions), 0)",
            "conversion_rate", "sum(conversions) / nullif(sum(clicks), 0)",
            "cost_per_conversion", "sum(spend) / nullif(sum(conversions), 0)",
            "roas", "sum(conversion_value) / nullif(sum(spend), 0)");
    quotients.forEach((metric, quotient) ->
        assertThat(
                superuser
                    .sql(
                        """
                        select count(*) from (
                          select %s as by_catalogue, %s as by_hand from marts.vw_campaign_daily
                          where tenant_id = ? and campaign_id = 'claims' group by %s, currency) both_ways
                        where by_catalogue is null or round(by_catalogue, 9) <> round(by_hand, 9)\
                        """
                            .formatted(catalogue.get(metric).sql(), quotient, grain))
                    .param(tenant.value())
                    .query(Long.class)
                    .single())
            .as(metric + " by " + grain)
            .isZero());
    assertThat(total("ctr")).isEqualByComparingTo("0.012");
  }

  @Test
  void emittedAt_theTimeOfExtractionDecidesWhichCopyIsTheNewest() throws IOException {
    assertThat(spend("stamped", "2026-11-10")).isEqualByComparingTo("2");
    assertThat(filesThatSay("_airbyte_emitted_at")).isEmpty();
  }

  @Test
  void stateOfTheUnitedStates_regionsOfJamaicaAreAsked() throws IOException {
    assertThat(filesThatSay("geo_target_state")).isEmpty();
  }

  @Test
  void gapsInHistory_versionsFollowEachOtherAndWhatReturnsIsAThirdOne() {
    assertThat(
            superuser
                .sql(
                    """
                    select name || ' ' || valid_from::date || ' ' || valid_to::date from marts.dim_campaign
                    where tenant_id = ? and campaign_id = 'aba' order by valid_from\
                    """)
                .param(tenant.value())
                .query(String.class)
                .list())
        .containsExactly(
            "A -infinity 2026-11-05", "B 2026-11-05 2026-11-09", "A 2026-11-09 infinity");
  }

  @Test
  void namesOfToday_theNameOfADayIsTheOneAtItsEnd() {
    assertThat(Stream.of("2026-11-04", "2026-11-05", "2026-11-09").map(this::nameOf))
        .containsExactly("A", "B", "A");
  }

  @Test
  void reachSummed_itIsEmptyWhereTwoAdsReportIt() {
    assertThat(
            superuser
                .sql(
                    """
                    select reach is null from marts.vw_campaign_daily
                    where tenant_id = ? and campaign_id = 'two ads'\
                    """)
                .param(tenant.value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void noCurrency_amountsOfTwoAreNeverOneSum() {
    assertThat(
            superuser
                .sql(
                    """
                    select currency || ' ' || trim_scale(sum(spend)) from marts.vw_campaign_daily
                    where tenant_id = ? and campaign_id = 'dollars' group by currency order by 1\
                    """)
                .param(tenant.value())
                .query(String.class)
                .list())
        .containsExactly("JMD 640", "USD 4");
    assertThat(
            superuser
                .sql(
                    """
                    select concat_ws(' ', currency, trim_scale(spend)) from marts.not_counted_daily
                    where tenant_id = ? and reason = 'in another currency than its account'\
                    """)
                .param(tenant.value())
                .query(String.class)
                .list())
        .containsExactly("JMD 100");
  }

  @Test
  void anAccountOfTwoConnectionsAndAnUploadIsCountedOnce() {
    assertThat(spend("dollars", "2026-11-10")).isEqualByComparingTo("644");
    assertThat(
            superuser
                .sql(
                    """
                    select d.name from marts.not_counted_daily n
                    join app.data_source d on d.tenant_id = n.tenant_id and d.id = n.connection_id
                    where n.tenant_id = ? and n.reason = 'another connection owns the account' order by 1\
                    """)
                .param(tenant.value())
                .query(String.class)
                .list())
        .containsExactly("by-hand", "second");
  }

  private BigDecimal spend(String campaign, String day) {
    return figure("sum(spend)", campaign, day);
  }

  private BigDecimal figure(String sql, String campaign, String day) {
    return superuser
        .sql(
            """
            select %s from marts.vw_campaign_daily
            where tenant_id = ? and campaign_id = ? and date_day = ?::date\
            """
                .formatted(sql))
        .params(tenant.value(), campaign, day)
        .query(BigDecimal.class)
        .single();
  }

  private BigDecimal total(String metric) {
    return superuser
        .sql(
            """
            select %s from marts.vw_campaign_daily where tenant_id = ? and campaign_id = 'claims'\
            """
                .formatted(catalogue.get(metric).sql()))
        .param(tenant.value())
        .query(BigDecimal.class)
        .single();
  }

  private String nameOf(String day) {
    return superuser
        .sql(
            """
            select name from marts.dim_campaign
            where tenant_id = ? and campaign_id = 'aba'
              and (?::date + 1)::timestamp at time zone 'America/Jamaica' > valid_from
              and (?::date + 1)::timestamp at time zone 'America/Jamaica' <= valid_to\
            """)
        .params(tenant.value(), day, day)
        .query(String.class)
        .single();
  }

  private List<String> filesThatSay(String word) throws IOException {
    try (Stream<Path> files = Files.walk(installation.paths().project())) {
      return files
          .filter(file -> file.toString().matches(".*\\.(sql|yml|csv)"))
          .filter(file -> text(file).contains(word))
          .map(Path::toString)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
