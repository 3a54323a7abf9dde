package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.Provisioning.NewTenant;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.net.AllowedHosts;
import io.tallawah.shared.net.Outside;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TenantLog;
import io.tallawah.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rates as they are entered, found for a day, and felt by the slices they count on. */
@TallawahTest
class ExchangeRatesTests {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 2);
  private static final String HEADER = "currency,quote,day,rate,source\n";

  @Autowired private ExchangeRates rates;
  @Autowired private Provisioning provisioning;
  @Autowired private TenantDirectory tenants;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private SystemIdentity system;

  private final JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());
  private TenantId tenant = new TenantId(UUID.randomUUID());

  @BeforeEach
  void aTenantWithThirtyDays() {
    tenant =
        provisioning.tenant(
            new NewTenant(
                "rates-" + UUID.randomUUID().toString().substring(0, 8),
                "Rates",
                ZoneId.of("America/Jamaica"),
                Currency.getInstance("JMD"),
                DayOfWeek.MONDAY,
                false));
    owner
        .sql(
            "insert into app.data_source (tenant_id, id, platform, name) values (:t, :t, 'meta', 'meta')")
        .param("t", tenant.value())
        .update();
    owner
        .sql(
            """
            insert into ops.slice select :t, :t, day::date
            from generate_series('2026-01-01'::date, '2026-01-30', '1 day') day\
            """)
        .param("t", tenant.value())
        .update();
  }

  @Test
  void theRateOfADayIsTheLastOfAtMostSevenDaysBefore() {
    enter("USD,JMD,2026-01-02,160,boj\nUSD,JMD,2026-01-05,161.5,boj\n");
    assertThat(rate("USD", "JMD", FRIDAY)).isEqualTo("160 of 2026-01-02");
    assertThat(rate("USD", "JMD", FRIDAY.plusDays(2))).isEqualTo("160 of 2026-01-02");
    assertThat(rate("USD", "JMD", FRIDAY.plusDays(3))).isEqualTo("161.5 of 2026-01-05");
    assertThat(rate("USD", "JMD", LocalDate.of(2026, 1, 12))).isEqualTo("161.5 of 2026-01-05");
    assertThat(rate("USD", "JMD", LocalDate.of(2026, 1, 13))).isNull();
    assertThat(rate("USD", "JMD", FRIDAY.minusDays(1))).isNull();
  }

  @Test
  void theSameCurrencyIsOneAndAnUnknownOneIsNothing() {
    assertThat(rate("JMD", "JMD", FRIDAY)).isEqualTo("1 of 2026-01-02");
    assertThat(rate("unknown", "JMD", FRIDAY)).isNull();
    assertThat(rate("NOK", "JMD", FRIDAY)).isNull();
  }

  @Test
  void aPairsOwnRateGoesBeforeItsInverseAndThatBeforeACrossRate() {
    enter("EUR,JMD,2026-01-02,176,ecb\nEUR,USD,2026-01-01,1.1,ecb\n");
    assertThat(rate("USD", "JMD", FRIDAY)).isEqualTo("160 of 2026-01-01");
    enter("JMD,USD,2025-12-31,0.00625,boj\n");
    assertThat(rate("USD", "JMD", FRIDAY)).isEqualTo("160 of 2025-12-31");
    enter("USD,JMD,2025-12-30,159,boj\n");
    assertThat(rate("USD", "JMD", FRIDAY)).isEqualTo("159 of 2025-12-30");
  }

  @Test
  void aRateEnqueuesTheDaysItCountsOnAndTheSameRateAgainNothing() {
    enter("USD,JMD,2026-01-02,160,boj\n");
    assertThat(taken()).isEqualTo(Map.of("exchange rates", "8 from 2026-01-02 to 2026-01-09"));
    assertThat(enter("USD,JMD,2026-01-02,160,boj\n").unchanged()).isOne();
    assertThat(taken()).isEmpty();
    enter("USD,JMD,2026-01-02,161,boj\n");
    assertThat(taken()).isEqualTo(Map.of("exchange rates", "8 from 2026-01-02 to 2026-01-09"));
    owner.sql("delete from app.fx_rate where tenant_id = ?").param(tenant.value()).update();
    assertThat(taken()).isEqualTo(Map.of("exchange rates", "8 from 2026-01-02 to 2026-01-09"));
  }

  @Test
  void whatWasEnteredIsInTheAuditLog() {
    enter("USD,JMD,2026-01-02,160,boj\nUSD,JMD,2026-01-05,161,boj\nEUR,JMD,2026-01-02,176,ecb\n");
    enter("USD,JMD,2026-01-02,160,boj\n");
    assertThat(TenantLog.entries(tenant, "rates.entered"))
        .as("the same rate again is no change")
        .singleElement()
        .asString()
        .startsWith("file {}")
        .contains(
            "\"rates\": 3",
            "\"days\": 2",
            "[\"EUR/JMD\", \"USD/JMD\"]",
            "\"sources\": [\"boj\", \"ecb\"]");
  }

  @Test
  void anotherReportingCurrencyEnqueuesEveryDay() {
    owner
        .sql("update app.tenant set reporting_currency = 'USD' where id = ?")
        .param(tenant.value())
        .update();
    assertThat(taken()).isEqualTo(Map.of("reporting currency", "30 from 2026-01-01 to 2026-01-30"));
  }

  @Test
  void badLinesAreToldAndTheOthersEntered() {
    RatesEntered entered = enter("USD,JMD,2026-01-02,160,boj\nUSD,JMD,tomorrow,160,boj\n");
    assertThat(entered.entered()).isOne();
    assertThat(entered.rejected()).hasSize(1);
    assertThat(entered.rejected().getFirst().line()).isEqualTo(3);
    assertThat(in(() -> rates.pairs())).hasSize(1);
    assertThat(in(() -> rates.currencies())).containsExactly("JMD", "USD");
  }

  @Test
  void aFeedIsFetchedAndEachTenantTakesItsOwnCurrencies() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] file =
        (HEADER + "EUR,JMD,2026-01-02,176,ecb\nEUR,NOK,2026-01-02,11,ecb\nEUR,XXX,bad,1,ecb\n")
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/daily.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(feed(address + "/daily.csv").fetch()).isPositive();
      assertThat(in(() -> rates.pairs()))
          .extracting(pair -> pair.last().currency() + pair.last().quote())
          .containsExactly("EURJMD");
      assertThatThrownBy(() -> feed(address + "/gone.csv").fetch())
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("404");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aFeedInANetworkOfOurOwnIsNotFetchedUnlessAnOperatorAllowsIt() {
    Outside outside = new Outside(AllowedHosts.none());
    assertThatThrownBy(() -> feed("https://127.0.0.1:1/daily.csv", outside).fetch())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is not called");
  }

  private RateFeed feed(String address) {
    return feed(address, new Outside(AllowedHosts.parse("127.0.0.1")));
  }

  private RateFeed feed(String address, Outside outside) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    return new RateFeed(rates, tenants, currentTenant, system, outside, clock, address, 24, false);
  }

  private RatesEntered enter(String lines) {
    byte[] file = (HEADER + lines).getBytes(StandardCharsets.UTF_8);
    return in(() -> rates.enter(new ByteArrayInputStream(file)));
  }

  private <T> T in(Callable<T> action) {
    return InTenant.callAsTask(currentTenant, system, tenant, action);
  }

  private @Nullable String rate(String currency, String quote, LocalDate day) {
    return owner
        .sql("select rate, rate_day from app.exchange_rate(?, ?, ?, ?)")
        .params(tenant.value(), currency, quote, day)
        .query((row, number) -> plain(row.getBigDecimal(1)) + " of " + row.getString(2))
        .optional()
        .orElse(null);
  }

  private static String plain(BigDecimal rate) {
    return rate.stripTrailingZeros().toPlainString();
  }

  /** What is in the queue, by cause; and empties it. */
  private Map<String, String> taken() {
    Map<String, String> found = new TreeMap<>();
    List<String[]> rows =
        owner
            .sql(
                """
                select cause, count(*) || ' from ' || min(day) || ' to ' || max(day)
                from ops.dirty_slice where tenant_id = ? group by cause\
                """)
            .param(tenant.value())
            .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
            .list();
    rows.forEach(row -> found.put(row[0], row[1]));
    owner.sql("delete from ops.dirty_slice where tenant_id = ?").param(tenant.value()).update();
    return found;
  }
}
