package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.select.Select;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.shared.ui.Chart;
import io.tallawah.warehouse.Published;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chart of what was told anew, of one currency at a time. */
class RestatementScreenTests extends ScreenTest {

  private static final String IN_JMD = "Spend restated, in JMD, by the day the sync began";
  private static final String IN_USD = "Spend restated, in USD, by the day the sync began";

  @Autowired Clock clock;

  private InsightsFixture tenant;

  @BeforeEach
  void aTenant() {
    tenant = new InsightsFixture(provisioning, currentTenant, List.of());
  }

  @Test
  void whereSpendOfSeveralCurrenciesWasRestatedTheOneOfTheChartIsChosen() {
    restate("JMD", "-250.50");
    restate("USD", "3");
    open(tenant, "viewer", "data?tab=restatements");
    assertThat(title()).isEqualTo(IN_JMD);
    Select<String> currency = choice();
    assertThat(currency.getListDataView().getItems()).containsExactly("JMD", "USD");
    assertThat(currency.getValue()).isEqualTo("JMD");
    assertThat(currency.getAriaLabel()).contains("Currency");

    _setValue(currency, "USD");
    _fireValueChange(currency);
    settle();
    assertThat(title()).isEqualTo(IN_USD);
    assertThat(figures()).hasSize(30).contains("3.00 USD").doesNotContain("250.50 JMD");

    restate("USD", "5000");
    context.publishEvent(new Published(tenant.people().tenant()));
    settle();
    assertThat(choice().getListDataView().getItems()).containsExactly("USD", "JMD");
    assertThat(title()).as("as chosen").isEqualTo(IN_USD);
    assertThat(figures()).contains("5,003.00 USD");
  }

  @Test
  void aLoneCurrencyIsNamedAndNotToBeChosen() {
    restate("USD", "3");
    open(tenant, "viewer", "data?tab=restatements");
    assertThat(title()).isEqualTo(IN_USD);
    assertThat(_find(Select.class)).isEmpty();
  }

  @Test
  void anAccountThatIsFirstToldLaterIsNotRestated() {
    restate("USD", "3");
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(
            """
            insert into marts.restatement_log
            select tenant_id, date_day, connection_id, grain, 'a later one', campaign_id, known_on,
              'EUR', platform, 700, 0, 0, null, null
            from marts.restatement_log where tenant_id = ? and spend = 3\
            """)
        .param(tenant.people().tenant().value())
        .update();
    open(tenant, "viewer", "data?tab=restatements");
    assertThat(title()).isEqualTo(IN_USD);
    assertThat(_find(Select.class)).isEmpty();
  }

  private static String title() {
    return _get(_get(Chart.class), H2.class).getText();
  }

  @SuppressWarnings("unchecked")
  private static Select<String> choice() {
    return _get(_get(Chart.class), Select.class);
  }

  /** What the chart's own table says of each day. */
  private static List<String> figures() {
    Chart chart = _get(Chart.class);
    _find(chart, Button.class, spec -> spec.withText("Table")).forEach(Button::click);
    return _find(chart, NativeTableCell.class).stream()
        .map(cell -> cell.getElement().getTextRecursively())
        .filter(text -> text.matches(".* [A-Z]{3}"))
        .toList();
  }

  /** A sync of two days ago told a day's spend anew that had been known for weeks. */
  private void restate(String currency, String spend) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(
            """
            insert into marts.restatement_log
            select :tenant, :today - 50, :tenant, 'ad', :account, '1', known.day, :currency,
              'meta', known.spend, 0, 0, null, null
            from (values (:today - 49, 10000), (:today - 2, cast(:spend as numeric)))
              known (day, spend)\
            """)
        .param("tenant", tenant.people().tenant().value())
        .param("today", today)
        .param("account", UUID.randomUUID().toString())
        .param("currency", currency)
        .param("spend", spend)
        .update();
  }
}
