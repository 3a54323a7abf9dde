package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.router.QueryParameters;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.insights.Marts.Campaign;
import io.tallawah.insights.Marts.Day;
import io.tallawah.warehouse.ExchangeRate;
import io.tallawah.warehouse.ExchangeRates;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rates in the strip of every screen: two, and how many more there are. */
class AccountStripTests extends ScreenTest {

  private static final String DAYS = "campaigns?from=2026-10-01&to=2026-10-30&compare=previous";
  private static final String CAD = "1 CAD = 118.5 JMD on 30 Oct";
  private static final String USD = "1 USD = 160.25 JMD on 30 Oct";

  @Autowired ExchangeRates rates;

  @Test
  void ratesThatTheStripHasNoRoomForAreCountedAndListed() {
    open(billedIn("CAD", "EUR", "GBP", "USD"), "viewer", DAYS);

    assertThat(words())
        .containsExactly("No exchange rate from EUR to JMD", "No exchange rate from GBP to JMD");
    Button more = _get(_get(MoreRates.class), Button.class, spec -> spec.withText("+2"));
    assertThat(more.getElement().getAttribute("aria-label")).isEqualTo("+2 exchange rates");
    Popover all = _get(_get(MoreRates.class), Popover.class);
    assertThat(all.getTarget()).isEqualTo(more);
    all.open();
    settle();
    assertThat(_find(all, ListItem.class))
        .extracting(rate -> rate.getElement().getTextRecursively())
        .containsExactly(
            "No exchange rate from EUR to JMD", "No exchange rate from GBP to JMD", CAD, USD);
    assertThat(_get(all, Anchor.class).getHref())
        .startsWith("data?")
        .contains("from=2026-10-01", "to=2026-10-30", "tab=rates");

    UI.getCurrent().navigate("data", QueryParameters.fromString("from=2026-10-01&to=2026-10-30"));
    settle();
    assertThat(_get(_get(MoreRates.class), Popover.class).isOpened()).isFalse();
  }

  @Test
  void whatHasNoRateComesFirst() {
    open(billedIn("CAD", "EUR", "USD"), "viewer", DAYS);
    assertThat(words()).containsExactly("No exchange rate from EUR to JMD", CAD);
    assertThat(_get(_get(MoreRates.class), Button.class).getElement().getAttribute("aria-label"))
        .isEqualTo("+1 exchange rate");
  }

  @Test
  void asManyAsTheStripHasRoomForStandAlone() {
    open(billedIn("CAD", "USD"), "viewer", DAYS);
    assertThat(words()).containsExactly(CAD, USD);
    assertThat(_find(MoreRates.class)).isEmpty();
  }

  @Test
  void aNewRateIsShownWithoutReadingThePageAgain() {
    InsightsFixture tenant = billedIn("EUR");
    open(tenant, "admin", DAYS);
    assertThat(words()).containsExactly("No exchange rate from EUR to JMD");
    tenant.call(() ->
        rates.enter(
            List.of(new ExchangeRate("EUR", "JMD", Marts.LAST, new BigDecimal("180"), "test"))));
    settle();
    assertThat(words()).containsExactly("1 EUR = 180 JMD on 30 Oct");
  }

  private static List<String> words() {
    return _get(AccountStrip.class)
        .getChildren()
        .filter(Span.class::isInstance)
        .map(word -> word.getElement().getText())
        .toList();
  }

  /** A tenant that reports in JMD, of which rates of CAD and USD are known. */
  private InsightsFixture billedIn(String... currencies) {
    List<Day> days = Stream.of(currencies).map(AccountStripTests::day).toList();
    InsightsFixture tenant = new InsightsFixture(provisioning, currentTenant, days);
    JdbcClient dbt = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt());
    for (Day day : days) {
      dbt.sql(
              """
              insert into marts.dim_account values (?, 'meta', ?, 'An account', ?,
                'America/Jamaica', 'active', null)\
              """)
          .params(tenant.people().tenant().value(), day.campaign().account())
          .param(day.campaign().currency())
          .update();
    }
    rate(tenant, "CAD", "118.5");
    rate(tenant, "USD", "160.25");
    return tenant;
  }

  private static Day day(String currency) {
    Campaign campaign =
        new Campaign(
            "meta", "of-" + currency, currency, "in-" + currency, null, "active", "OUTCOME_SALES");
    return new Day(campaign, Marts.LAST, BigDecimal.TEN, 100, 10, null, null, null, null);
  }

  private static void rate(InsightsFixture tenant, String currency, String rate) {
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner())
        .sql("insert into app.fx_rate values (?, ?, 'JMD', ?, ?, 'test')")
        .params(tenant.people().tenant().value(), currency, Marts.LAST, new BigDecimal(rate))
        .update();
  }
}
