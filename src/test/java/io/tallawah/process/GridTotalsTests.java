package io.tallawah.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.SystemBrowser;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A person signs in and reads the grid's totals; they are the sums of what has landed. */
@Execution(ExecutionMode.CONCURRENT)
class GridTotalsTests {

  private static final Product PRODUCT = Product.shared();

  /** The newest copy of each ad's day that its connection's latest complete read still holds. */
  private static final String META_SPEND =
      """
      with copies as (
        select distinct on (i.account_id, i.ad_id, i.date_start) i.spend, i.date_start, i._airbyte_extracted_at
        from raw_montego_resorts_meta.ads_insights i
        order by i.account_id, i.ad_id, i.date_start, i._airbyte_extracted_at desc, right(i._airbyte_raw_id, 12) desc)
      select coalesce(sum(c.spend), 0) from copies c
      where c.date_start between '%s' and '%s'
        and c._airbyte_extracted_at >= all (
          select w.started_at from ops.sync_window w
          join app.landing_schema s on s.tenant_id = w.tenant_id and s.connection_id = w.connection_id
          where s.schema_name = 'raw_montego_resorts_meta' and w.stream = 'ads_insights'
            and c.date_start between w.day_from and w.day_to)\
      """;

  /** Google's own account totals, another stream than the facts are made of. */
  private static final String GOOGLE_SPEND =
      """
      with copies as (
        select distinct on (customer_id, segments_date, segments_ad_network_type, segments_device)
          metrics_cost_micros, segments_date
        from raw_montego_resorts_google.account_performance_report
        order by customer_id, segments_date, segments_ad_network_type, segments_device,
          _airbyte_extracted_at desc, right(_airbyte_raw_id, 12) desc)
      select coalesce(sum(metrics_cost_micros), 0) / 1000000.0 from copies
      where segments_date between '%s' and '%s'\
      """;

  /** TikTok's own account totals, another stream than the facts are made of. */
  private static final String TIKTOK_SPEND =
      """
      with copies as (
        select distinct on (advertiser_id, stat_time_day) metrics, stat_time_day::date as day
        from raw_montego_resorts_tiktok.advertisers_reports_daily
        order by advertiser_id, stat_time_day, _airbyte_extracted_at desc, right(_airbyte_raw_id, 12) desc)
      select coalesce(sum((metrics ->> 'spend')::numeric), 0) from copies
      where day between '%s' and '%s'\
      """;

  private static SystemBrowser chromium;
  private static SignedIn person;

  @BeforeAll
  static void signIn() {
    chromium = SystemBrowser.launch();
    person = SignedIn.as("analyst@montego-resorts.example", chromium.browser(), PRODUCT);
  }

  @AfterAll
  static void leave() {
    person.close();
    chromium.close();
  }

  @Test
  void metaTotalsAreTheSumsOfTheLandedRows() throws SQLException {
    totalsEqual("meta", META_SPEND, 1L);
  }

  @Test
  void googleTotalsAreGooglesOwnAccountTotals() throws SQLException {
    totalsEqual("google", GOOGLE_SPEND, 2L);
  }

  @Test
  void tikTokTotalsAreTikToksOwnAccountTotals() throws SQLException {
    totalsEqual("tiktok", TIKTOK_SPEND, 4L);
  }

  @Test
  void allTotalsAreTheLedgers() throws Exception {
    Map<String, Amounts> ledger = Figures.ledger(PRODUCT.ledger());
    Random random = new Random(3L);
    for (int state = 0; state < 5; state++) {
      LocalDate from = LocalDate.now(ZoneOffset.UTC).minusDays(2 + random.nextInt(110));
      LocalDate to = from.plusDays(random.nextInt(40));
      person.open("/campaigns?currency=native&from=" + from + "&to=" + to);
      assertThat(person.total("spend"))
          .as("%s to %s", from, to)
          .isEqualByComparingTo(spend(ledger, from, to));
    }
  }

  private static void totalsEqual(String platform, String sql, long seed) throws SQLException {
    Random random = new Random(seed);
    try (Connection connection = PRODUCT.installation().connect()) {
      for (int state = 0; state < 4; state++) {
        LocalDate from = LocalDate.now(ZoneOffset.UTC).minusDays(3 + random.nextInt(100));
        LocalDate to = from.plusDays(random.nextInt(30));
        person.open(
            "/campaigns?currency=native&platform=" + platform + "&from=" + from + "&to=" + to);
        BigDecimal landed = new BigDecimal(State.one(connection, sql.formatted(from, to)));
        assertThat(person.total("spend"))
            .as("%s, %s to %s", platform, from, to)
            .isEqualByComparingTo(landed.setScale(2, RoundingMode.HALF_UP));
      }
    } catch (java.io.IOException e) {
      throw new IllegalStateException("the database did not answer", e);
    }
  }

  private static BigDecimal spend(Map<String, Amounts> ledger, LocalDate from, LocalDate to) {
    return ledger.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("montego-resorts "))
        .filter(entry -> isWithin(entry.getKey(), from, to))
        .map(entry -> entry.getValue().spend())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static boolean isWithin(String key, LocalDate from, LocalDate to) {
    LocalDate day = LocalDate.parse(key.substring(key.lastIndexOf(' ') + 1));
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
