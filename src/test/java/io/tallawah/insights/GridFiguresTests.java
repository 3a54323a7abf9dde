package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
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

  private static final int STATES = 200;
  private static final DateRange USUAL = new DateRange(GridScene.FIRST, GridScene.LAST);
  private static final List<String> SUMS =
      List.of("impressions", "clicks", "link_clicks", "conversions", "video_plays");
  private static final List<String> MONEY = List.of("spend", "conversion_value");

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
      SeededStates states = new SeededStates(20_261_129);
      long oneSided = 0;
      for (int i = 0; i < STATES; i++) {
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
      assertThat(oneSided).isGreaterThan(STATES);
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
    assertThat(page.rows().stream().map(GridFiguresTests::key))
        .as(state)
        .containsExactlyInAnyOrderElementsOf(all.keySet());
    for (CampaignRow row : page.rows()) {
      assertFigures(state + " " + row.name(), row.metrics(), now.get(key(row)));
      Compared compared = row.compared();
      assertThat(compared == null).as(state).isEqualTo(query.compare() == null);
      if (compared != null) {
        assertFigures(state + " before", compared.previous(), before.get(key(row)));
        assertDelta(state, row.metrics(), compared);
      }
    }
    assertTotals(
        state, page, all.keySet().stream().filter(now::containsKey).map(now::get).toList());
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

  private static void assertFigures(String state, MetricValues shown, OwnSums.@Nullable Row row) {
    for (String figure :
        List.of(
            "spend",
            "conversion_value",
            "impressions",
            "clicks",
            "link_clicks",
            "conversions",
            "video_plays",
            "reach")) {
      assertSame(
          state + " " + figure, shown.get(figure), row == null ? null : row.figures().get(figure));
    }
    OwnSums.QUOTIENTS
        .keySet()
        .forEach(name ->
            assertQuotient(
                state + " " + name,
                shown.get(name),
                row == null ? null : row.figures().get(name + "_above"),
                row == null ? null : row.figures().get(name + "_below")));
  }

  /** Of the days of the rows' campaigns, of platforms that tell both of what is summed. */
  private static void assertQuotients(String state, MetricValues shown, List<OwnSums.Row> rows) {
    OwnSums.QUOTIENTS.forEach((name, sides) -> {
      List<OwnSums.Row> telling =
          rows.stream()
              .filter(row ->
                  sides.stream()
                      .allMatch(side ->
                          rows.stream()
                              .filter(other -> other.platform().equals(row.platform()))
                              .anyMatch(other -> other.figures().get(side) != null)))
              .toList();
      assertQuotient(
          state + " total " + name,
          shown.get(name),
          sum(telling, name + "_above_of_all"),
          sum(telling, name + "_below_of_all"));
    });
  }

  private static void assertDelta(String state, MetricValues now, Compared compared) {
    BigDecimal one = now.get("spend");
    BigDecimal other = compared.previous().get("spend");
    Delta delta = compared.delta("spend");
    if (one != null && other != null && other.compareTo(BigDecimal.ONE) >= 0) {
      assertClose(
          state + " change",
          delta.change(),
          one.subtract(other).divide(other, MathContext.DECIMAL128));
    }
    if (one != null && one.signum() > 0 && other == null) {
      assertThat(delta.kind()).as(state).isEqualTo(Delta.Kind.NEW);
    }
    BigDecimal rate = now.get("ctr");
    BigDecimal earlier = compared.previous().get("ctr");
    if (rate != null && earlier != null) {
      assertClose(state + " points", compared.delta("ctr").change(), rate.subtract(earlier));
    }
  }

  /** Where no rate is missing there is one total per currency, of everything; reach is silent. */
  private static void assertTotals(String state, CampaignPage page, List<OwnSums.Row> rows) {
    boolean gap = page.totals().stream().anyMatch(CampaignTotals::withoutRate);
    for (CampaignTotals totals : page.totals()) {
      assertThat(totals.metrics().get("reach")).as(state).isNull();
      if (!gap) {
        List<OwnSums.Row> own =
            rows.stream().filter(row -> row.key().endsWith("/" + totals.currency())).toList();
        for (String figure : MONEY) {
          assertSame(state + " total " + figure, totals.metrics().get(figure), sum(own, figure));
        }
        assertQuotients(state, totals.metrics(), own);
      }
    }
    for (String figure : SUMS) {
      BigDecimal all = null;
      for (CampaignTotals totals : page.totals()) {
        all = Sums.plus(all, totals.metrics().get(figure));
      }
      assertSame(state + " all " + figure, all, sum(rows, figure));
    }
  }

  private static @Nullable BigDecimal sum(List<OwnSums.Row> rows, String figure) {
    BigDecimal sum = null;
    for (OwnSums.Row row : rows) {
      sum = Sums.plus(sum, row.figures().get(figure));
    }
    return sum;
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
          assertClose(state, delta.decimalValue(), change);
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
      } else if (MONEY.contains(metric)) {
        assertThat(told.path(metric).decimalValue())
            .as(state + " " + metric)
            .isEqualByComparingTo(value.setScale(6, RoundingMode.HALF_UP));
      } else {
        assertClose(state + " " + metric, told.path(metric).decimalValue(), value);
      }
    }
  }

  private static void assertQuotient(
      String state,
      @Nullable BigDecimal shown,
      @Nullable BigDecimal over,
      @Nullable BigDecimal under) {
    if (over == null || under == null || under.signum() == 0) {
      assertThat(shown).as(state).isNull();
    } else {
      assertClose(state, shown, over.divide(under, MathContext.DECIMAL128));
    }
  }

  private static void assertSame(
      String state, @Nullable BigDecimal shown, @Nullable BigDecimal expected) {
    if (expected == null) {
      assertThat(shown).as(state).isNull();
    } else {
      assertThat(shown).as(state).isEqualByComparingTo(expected);
    }
  }

  private static void assertClose(String state, @Nullable BigDecimal shown, BigDecimal expected) {
    assertThat(shown).as(state).isNotNull();
    assertThat(expected.subtract(shown == null ? BigDecimal.ZERO : shown).abs())
        .as(state)
        .isLessThan(new BigDecimal("0.000000001"));
  }

  private static String key(CampaignRow row) {
    CampaignKey key = row.key();
    List<String> parts =
        new ArrayList<>(List.of(key.platform(), key.accountId(), key.campaignId()));
    if (key.adsetId() != null) {
      parts.add(key.adsetId());
    }
    if (key.adId() != null) {
      parts.add(key.adId());
    }
    parts.add(key.currency());
    return String.join("/", parts);
  }
}
