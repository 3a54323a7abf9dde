package io.tallawah.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** For every demo account, campaign and day: marts, API and the generator's ledger agree. */
@Execution(ExecutionMode.CONCURRENT)
class DemoNumbersTests {

  private final Product product = Product.shared();

  @Test
  void factsEqualTheLedgerToTheCent() throws Exception {
    Map<String, Amounts> ledger = Figures.ledger(product.ledger());
    try (Connection connection = product.installation().connect()) {
      assertThat(ledger).hasSizeGreaterThan(5_000);
      assertThat(Amounts.differences(ledger, Figures.facts(connection))).isEmpty();
    }
  }

  @Test
  void theReadModelEqualsTheLedgerToTheCent() throws Exception {
    Map<String, Amounts> ledger = Figures.ledger(product.ledger());
    try (Connection connection = product.installation().connect()) {
      assertThat(Amounts.differences(ledger, Figures.campaignDays(connection))).isEmpty();
    }
  }

  @Test
  void theApiEqualsTheLedgerToTheCent() throws Exception {
    Map<String, Amounts> ledger = Figures.ledger(product.ledger());
    Map<String, Amounts> found = new TreeMap<>();
    for (String tenant : Set.of("blue-mountain", "montego-resorts")) {
      String token = product.token("viewer@" + tenant + ".example");
      for (String day : days(ledger)) {
        readDay(token, tenant, day, found);
      }
    }
    assertThat(Amounts.differences(ledger, found)).isEmpty();
  }

  @Test
  void estimatesByPlaceAndWhatTheyLeaveEqualTheLedger() throws Exception {
    Map<String, Amounts> ledger = Figures.ledger(product.ledger("ledger-places.csv"), 6);
    try (Connection connection = product.installation().connect()) {
      assertThat(Amounts.differences(ledger, Figures.places(connection))).isEmpty();
      assertThat(Amounts.differences(ledger, Figures.placeDays(connection))).isEmpty();
    }
  }

  @Test
  void whatAdsShowedThatDayEqualsTheLedger() throws Exception {
    Map<String, Amounts> ledger = Figures.ledger(product.ledger("ledger-creatives.csv"), 6);
    try (Connection connection = product.installation().connect()) {
      assertThat(Amounts.differences(ledger, Figures.creativeDays(connection))).isEmpty();
    }
  }

  @Test
  void theBudgetsThatHeldEqualTheLedger() throws Exception {
    Map<String, Amounts> ledger = Figures.ledger(product.ledger("ledger-budgets.csv"), 7);
    try (Connection connection = product.installation().connect()) {
      assertThat(Amounts.differences(ledger, Figures.budgets(connection))).isEmpty();
    }
  }

  @Test
  void viewsOfFilmsEqualTheLedger() throws Exception {
    Map<String, Amounts> ledger = Figures.ledger(product.ledger("ledger-videos.csv"), 5);
    try (Connection connection = product.installation().connect()) {
      assertThat(Amounts.differences(ledger, Figures.videos(connection))).isEmpty();
    }
  }

  @Test
  void actsByWordAndWindowEqualTheLedger() throws Exception {
    Map<String, Amounts> ledger = Figures.ledger(product.ledger("ledger-conversions.csv"), 7);
    try (Connection connection = product.installation().connect()) {
      assertThat(Amounts.differences(ledger, Figures.conversions(connection))).isEmpty();
    }
  }

  private static Set<String> days(Map<String, Amounts> ledger) {
    Set<String> days = new TreeSet<>();
    ledger.keySet().forEach(key -> days.add(key.substring(key.lastIndexOf(' ') + 1)));
    return days;
  }

  private void readDay(String token, String tenant, String day, Map<String, Amounts> found)
      throws IOException {
    JsonNode answer =
        product.get(token, "/api/v1/campaigns?size=500&currency=native&from=" + day + "&to=" + day);
    assertThat(answer.path("page").path("pages").asInt()).isLessThanOrEqualTo(1);
    for (JsonNode row : answer.path("rows")) {
      found.put(
          Amounts.key(
              tenant,
              row.path("platform").asString(),
              row.path("account_id").asString(),
              row.path("campaign_id").asString(),
              day),
          Amounts.of(
              number(row, "spend"),
              number(row, "impressions"),
              number(row, "clicks"),
              number(row, "conversions"),
              number(row, "conversion_value")));
    }
  }

  private static String number(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isNull() || value.isMissingNode() ? "" : value.decimalValue().toPlainString();
  }
}
