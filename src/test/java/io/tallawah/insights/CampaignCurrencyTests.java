package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.Phrases;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Amounts as billed, in the reporting currency (JMD) and converted; a missing rate is a gap. */
@InsightsTest
class CampaignCurrencyTests {

  private static final BigDecimal RATE = new BigDecimal("160.5");
  private static final LocalDate RATES_FROM = Marts.FIRST.plusDays(10);
  private static final CampaignQuery REPORTING =
      CampaignQuery.of(InsightsFixture.MONTH).withPage(0, CampaignQuery.MAX_SIZE);

  @Autowired Campaigns campaigns;
  @Autowired CampaignQueryReader reader;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable InsightsFixture shared;
  private InsightsFixture tenant;

  @BeforeEach
  void signIn() {
    if (shared == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(40, 9));
      Marts.rate(
          InsightsTest.OwnDatabase.DATABASE.dbt(),
          shared.people().tenant().value(),
          RATE,
          RATES_FROM);
    }
    tenant = shared;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theReportingCurrencyIsTheDefault() {
    assertThat(reader.read(Map.of(), InsightsFixture.MONTH).currency())
        .isEqualTo(CampaignQuery.REPORTING);
  }

  @Test
  void withARateForEveryDayAllIsInOneCurrency() {
    CampaignPage page = page(days(RATES_FROM, Marts.LAST));
    assertThat(page.gap().said(Phrases.ENGLISH)).isEmpty();
    assertThat(page.totals()).extracting(CampaignTotals::currency).containsExactly("JMD");
    List<Marts.Day> all = rows(day -> !day.day().isBefore(RATES_FROM));
    BigDecimal spend = sum(all, false);
    assertThat(page.totals().getFirst().metrics().get("spend")).isEqualByComparingTo(spend);
    BigDecimal roas = Objects.requireNonNull(page.totals().getFirst().metrics().get("roas"));
    BigDecimal telling =
        sum(rows(day -> !day.day().isBefore(RATES_FROM) && day.value() != null), false);
    assertThat(roas.multiply(telling).subtract(sum(all, true)).abs()).isLessThan(BigDecimal.ONE);
    assertThat(page.rows()).extracting(row -> row.key().currency()).containsOnly("JMD");
  }

  @Test
  void aRowThatLacksARateShowsNoMoneyAndItsDaysStandInATotalAsBilled() {
    CampaignPage page = page(REPORTING);
    assertThat(page.gap().said(Phrases.ENGLISH).orElseThrow()).contains("USD");
    for (CampaignRow row : page.rows()) {
      boolean lacksRates = row.key().accountId().equals("200");
      assertThat(row.key().currency()).isEqualTo("JMD");
      assertThat(row.metrics().get("impressions")).isNotNull();
      assertThat(row.metrics().get("spend") == null).isEqualTo(lacksRates);
      assertThat(row.metrics().get("share_of_spend")).isNull();
    }
    CampaignTotals jamaican = page.totals().get(0);
    CampaignTotals dollars = page.totals().get(1);
    assertThat(jamaican.currency() + dollars.currency()).isEqualTo("JMDUSD");
    assertThat(dollars.withoutRate()).isTrue();
    assertThat(dollars.metrics().get("spend"))
        .isEqualByComparingTo(
            rows(day -> isDollars(day) && day.day().isBefore(RATES_FROM)).stream()
                .map(Marts.Day::spend)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(jamaican.metrics().get("spend"))
        .isEqualByComparingTo(
            sum(rows(day -> !isDollars(day) || !day.day().isBefore(RATES_FROM)), false));
  }

  @Test
  void nothingWithoutARateStaysInItsOwnCurrency() {
    LocalDate before = Marts.FIRST.minusDays(20);
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(
            """
            insert into marts.vw_campaign_daily (tenant_id, date_day, connection_id, account_id,
              campaign_id, platform, currency, spend, impressions, conversion_value)
            values (:tenant, :day, gen_random_uuid(), '200', 'idle', 'meta', 'USD', 0, 7, 0)\
            """)
        .param("tenant", tenant.people().tenant().value())
        .param("day", before)
        .update();
    CampaignPage idle = page(days(before, before).withCurrency("CHF"));
    assertThat(idle.gap().said(Phrases.ENGLISH)).isEmpty();
    assertThat(idle.totals())
        .singleElement()
        .satisfies(totals -> {
          assertThat(totals.currency()).isEqualTo("USD");
          assertThat(totals.metrics().get("spend")).isZero();
          assertThat(totals.metrics().get("impressions")).isEqualByComparingTo("7");
        });

    CampaignPage page = page(days(before, Marts.LAST).withCurrency("CHF"));
    assertThat(page.gap().said(Phrases.ENGLISH)).isPresent();
    assertThat(page.totals()).extracting(CampaignTotals::currency).containsExactly("JMD", "USD");
    assertThat(page.totals())
        .filteredOn(CampaignTotals::withoutRate)
        .extracting(CampaignTotals::currency)
        .containsExactly("JMD", "USD");
  }

  @Test
  void aTrendHasItsGapsOnTheDaysWithoutARate() {
    CampaignRow row =
        page(REPORTING).rows().stream()
            .filter(one -> one.key().accountId().equals("200"))
            .findFirst()
            .orElseThrow();
    List<CampaignTrend> trend = tenant.call(() -> campaigns.trend(row.key(), REPORTING));
    assertThat(trend)
        .hasSizeGreaterThan(20)
        .allSatisfy(day ->
            assertThat(day.metrics().get("spend") == null)
                .isEqualTo(day.day().isBefore(RATES_FROM)));
  }

  @Test
  void aRowsCourseIsInTheCurrencyOfItsSpend() {
    List<CampaignRow> rows = page(REPORTING).rows();
    Map<CampaignKey, List<@Nullable BigDecimal>> courses =
        tenant.call(
            () -> campaigns.courses(REPORTING, rows.stream().map(CampaignRow::key).toList()));
    for (CampaignRow row : rows) {
      List<BigDecimal> told =
          courses.getOrDefault(row.key(), List.of()).stream().filter(Objects::nonNull).toList();
      assertThat(told)
          .usingElementComparator(BigDecimal::compareTo)
          .isEqualTo(
              tenant.call(() -> campaigns.trend(row.key(), REPORTING)).stream()
                  .map(day -> day.metrics().get("spend"))
                  .filter(Objects::nonNull)
                  .toList());
    }
    assertThat(courses).anySatisfy((row, course) -> assertTold(row, course, "200"));
    assertThat(courses).anySatisfy((row, course) -> assertTold(row, course, "100"));
  }

  @Test
  void toAnotherCurrencyItIsConvertedByTheTenantsRates() {
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner())
        .sql(
            """
            insert into app.fx_rate (tenant_id, currency, quote_currency, day, rate, source)
            values (:tenant, 'USD', 'JMD', '2026-10-01', 160, 'test'),
              (:tenant, 'EUR', 'USD', '2026-10-01', 1.25, 'test')
            on conflict do nothing\
            """)
        .param("tenant", tenant.people().tenant().value())
        .update();
    CampaignPage page = page(days(Marts.FIRST, Marts.FIRST.plusDays(7)).withCurrency("EUR"));
    assertThat(page.totals()).extracting(CampaignTotals::currency).containsExactly("EUR");
    BigDecimal expected =
        rows(day -> !day.day().isAfter(Marts.FIRST.plusDays(7))).stream()
            .map(day ->
                isDollars(day)
                    ? day.spend().multiply(new BigDecimal("0.8"))
                    : day.spend().multiply(new BigDecimal("0.005")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(page.totals().getFirst().metrics().get("spend")).isEqualByComparingTo(expected);
    CampaignPage later = page(days(Marts.FIRST, Marts.FIRST.plusDays(8)).withCurrency("EUR"));
    assertThat(later.totals())
        .extracting(CampaignTotals::currency)
        .containsExactly("EUR", "JMD", "USD");
    assertThat(tenant.call(() -> campaigns.currencies())).containsExactly("EUR", "JMD", "USD");
  }

  private static void assertTold(
      CampaignKey row, List<@Nullable BigDecimal> course, String account) {
    assertThat(row.accountId()).isEqualTo(account);
    assertThat(course).anyMatch(Objects::nonNull);
  }

  private CampaignQuery days(LocalDate from, LocalDate to) {
    return CampaignQuery.of(new io.tallawah.shared.DateRange(from, to))
        .withPage(0, CampaignQuery.MAX_SIZE);
  }

  private CampaignPage page(CampaignQuery query) {
    return tenant.call(() -> campaigns.page(query));
  }

  private List<Marts.Day> rows(Predicate<Marts.Day> wanted) {
    return new ArrayList<>(tenant.days().stream().filter(wanted).toList());
  }

  private static boolean isDollars(Marts.Day day) {
    return day.campaign().currency().equals("USD");
  }

  private static BigDecimal sum(List<Marts.Day> days, boolean value) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Marts.Day day : days) {
      BigDecimal amount = value ? day.value() : day.spend();
      if (amount != null) {
        sum = sum.add(isDollars(day) ? amount.multiply(RATE) : amount);
      }
    }
    return sum;
  }
}
