package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;

/**
 * In two hundred states that a person may come to, the service's figures are exactly what the
 * test's own SQL makes of facts and dimensions, and those over the wire are they, amounts rounded
 * to 6 places.
 */
@InsightsTest
class GridFiguresTests {

  private static final DateRange USUAL = new DateRange(GridScene.FIRST, GridScene.LAST);

  @Autowired Campaigns campaigns;
  @Autowired CampaignQueryReader reader;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @LocalServerPort int port;

  @Test
  void inTwoHundredStatesAllSayTheSame() throws Exception {
    GridScene scene = new GridScene(provisioning, currentTenant);
    OwnSums own = new OwnSums(scene.tenant());
    scene.fixture().signIn("viewer");
    try (GridWire wire = new GridWire(port, scene.fixture().people())) {
      SeededStates states = new SeededStates(SeededStates.SEED);
      long oneSided = 0;
      for (int i = 0; i < SeededStates.COUNT; i++) {
        Map<String, List<String>> asked = states.next();
        CampaignQuery query = reader.read(asked, USUAL).withPage(0, CampaignQuery.MAX_SIZE);
        String state = i + ": " + asked;
        CampaignPage page = scene.fixture().call(() -> campaigns.page(query));
        Map<String, OwnSums.Row> now = wanted(own, query, query.range());
        oneSided += now.values().stream().filter(GridFiguresTests::isOneSided).count();
        Map<String, OwnSums.Row> before =
            query.baseline().map(days -> wanted(own, query, days)).orElse(Map.of());
        check(state, page, query, now, before);
        checkWire(state, page, wire.ask(query, asked));
      }
      assertThat(oneSided).isGreaterThan(SeededStates.COUNT);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** Whether its days don't all tell both sides of CTR. */
  private static boolean isOneSided(OwnSums.Row row) {
    BigDecimal clicks = row.figures().get("clicks");
    BigDecimal counted = row.figures().get("ctr_above");
    return clicks != null && (counted == null || clicks.compareTo(counted) != 0);
  }

  private static Map<String, OwnSums.Row> wanted(OwnSums own, CampaignQuery query, DateRange days) {
    Map<String, OwnSums.Row> rows = own.rows(query.level(), days, query.currency());
    rows.values().removeIf(row -> !isWanted(row, query));
    return rows;
  }

  private static boolean isWanted(OwnSums.Row row, CampaignQuery query) {
    return among(query.platforms(), row.platform())
        && among(query.accounts(), row.account())
        && among(query.campaigns(), row.campaign())
        && among(query.statuses(), row.status())
        && among(query.objectives(), row.objective())
        && (query.search().isEmpty()
            || row.name().contains(query.search())
            || row.campaign().contains(query.search()));
  }

  private static boolean among(List<String> chosen, @Nullable String value) {
    return chosen.isEmpty() || (value != null && chosen.contains(value));
  }

  private static void check(
      String state,
      CampaignPage page,
      CampaignQuery query,
      Map<String, OwnSums.Row> now,
      Map<String, OwnSums.Row> before) {
    Map<String, OwnSums.Row> all = new LinkedHashMap<>(before);
    all.putAll(now);
    all.keySet().removeIf(key -> !isWithin(now.get(key), query));
    assertThat(page.rows().stream().map(OwnFigures::key))
        .as(state)
        .containsExactlyInAnyOrderElementsOf(all.keySet());
    for (CampaignRow row : page.rows()) {
      OwnFigures.assertFigures(
          state + " " + row.name(), row.metrics(), now.get(OwnFigures.key(row)));
      Compared compared = row.compared();
      assertThat(compared == null).as(state).isEqualTo(query.compare() == null);
      if (compared != null) {
        OwnFigures.assertFigures(
            state + " before", compared.previous(), before.get(OwnFigures.key(row)));
        OwnFigures.assertDelta(state, row.metrics(), compared);
      }
    }
    OwnFigures.assertTotals(
        state,
        page.totals(),
        all.keySet().stream().filter(now::containsKey).map(now::get).toList());
    assertThat(page.groups().stream().mapToLong(CampaignGroup::rows).sum())
        .as(state)
        .isEqualTo(query.group() == null ? 0 : page.rowCount());
  }

  private static boolean isWithin(OwnSums.@Nullable Row row, CampaignQuery query) {
    return query.where().stream()
        .allMatch(bound -> {
          BigDecimal value = row == null ? null : row.figures().get(bound.metric());
          return value != null
              && (bound.operator() == Threshold.Operator.MORE
                  ? value.compareTo(bound.bound()) > 0
                  : value.compareTo(bound.bound()) <= 0);
        });
  }

  private static void checkWire(String state, CampaignPage page, JsonNode answer) {
    assertThat(answer.path("rows")).as(state).hasSize(page.rows().size());
    for (int i = 0; i < page.rows().size(); i++) {
      JsonNode told = answer.path("rows").path(i);
      CampaignRow row = page.rows().get(i);
      assertThat(told.path("campaign_id").asString()).as(state).isEqualTo(row.key().campaignId());
      assertSameWire(state, told, row.metrics());
      Compared compared = row.compared();
      if (compared != null) {
        assertSameWire(state, told.path("previous"), compared.previous());
        BigDecimal change = compared.delta("spend").change();
        JsonNode delta = told.path("delta").path("spend");
        if (change == null) {
          assertThat(delta.isNull()).as(state).isTrue();
        } else {
          OwnFigures.assertClose(state, delta.decimalValue(), change);
        }
      }
    }
    Map<String, MetricValues> totals =
        page.totals().stream()
            .collect(
                Collectors.toMap(
                    CampaignTotals::currency, CampaignTotals::metrics, (a, b) -> a, TreeMap::new));
    for (JsonNode told : answer.path("totals")) {
      assertSameWire(
          state,
          told,
          totals.getOrDefault(told.path("currency").asString(), new MetricValues(Map.of())));
    }
  }

  private static void assertSameWire(String state, JsonNode told, MetricValues values) {
    for (String metric : CampaignFields.METRICS) {
      BigDecimal value = values.get(metric);
      if (value == null) {
        assertThat(told.path(metric).isNull()).as(state + " " + metric).isTrue();
      } else if (OwnFigures.MONEY.contains(metric)) {
        assertThat(told.path(metric).decimalValue())
            .as(state + " " + metric)
            .isEqualByComparingTo(value.setScale(6, RoundingMode.HALF_UP));
      } else {
        OwnFigures.assertClose(state + " " + metric, told.path(metric).decimalValue(), value);
      }
    }
  }
}
