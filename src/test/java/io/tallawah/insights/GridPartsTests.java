package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;

/**
 * Subtotals of groups, and the days, weeks and months that rows are broken down into, are exactly
 * what the test's own SQL makes of facts and dimensions.
 */
@InsightsTest
class GridPartsTests {

  private static final DateRange DAYS =
      new DateRange(LocalDate.of(2026, 9, 24), LocalDate.of(2026, 10, 18));
  private static final List<String> CURRENCIES = List.of("native", "reporting", "USD");

  private static final Map<CampaignGrouping, Function<OwnSums.Row, @Nullable String>> GROUPS =
      Map.of(
          CampaignGrouping.PLATFORM, OwnSums.Row::platform,
          CampaignGrouping.ACCOUNT, OwnSums.Row::account,
          CampaignGrouping.OBJECTIVE, OwnSums.Row::objective);

  @Autowired Campaigns campaigns;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @LocalServerPort int port;

  private static @Nullable GridScene made;
  private GridScene scene;
  private OwnSums own;

  @BeforeEach
  void signIn() {
    if (made == null) {
      made = new GridScene(provisioning, currentTenant);
    }
    scene = made;
    own = new OwnSums(scene.tenant());
    scene.fixture().signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @EnumSource
  void subtotalsAreTheSumsOfTheirGroupsRowsInBothPeriods(CampaignLevel level) {
    for (String currency : CURRENCIES) {
      CampaignQuery query =
          query(DAYS, level, currency).withComparison(Comparison.of(Comparison.Mode.PREVIOUS));
      Map<String, OwnSums.Row> now = own.rows(level, DAYS, currency);
      Map<String, OwnSums.Row> before = own.rows(level, query.baseline().orElseThrow(), currency);
      GROUPS.forEach((grouping, value) -> {
        String state = level + " " + currency + " by " + grouping;
        CampaignPage page = page(query.withGroup(grouping));
        Map<String, Map<String, OwnSums.Row>> nowBy = by(value, now);
        Map<String, Map<String, OwnSums.Row>> beforeBy = by(value, before);
        Map<String, Map<String, OwnSums.Row>> all = by(value, before);
        nowBy.forEach(
            (name, rows) -> all.computeIfAbsent(name, any -> new LinkedHashMap<>()).putAll(rows));
        assertThat(page.groups()).extracting(CampaignGroup::value).hasSameElementsAs(all.keySet());
        for (CampaignGroup group : page.groups()) {
          String name = state + " " + group.value();
          assertThat(group.rows())
              .as(name)
              .isEqualTo(all.getOrDefault(group.value(), Map.of()).size());
          assertGroup(
              name,
              group,
              nowBy.getOrDefault(group.value(), Map.of()),
              beforeBy.getOrDefault(group.value(), Map.of()));
        }
        standBeforeTheirRows(state, query.withGroup(grouping), page, all);
      });
    }
  }

  private static void assertGroup(
      String state,
      CampaignGroup group,
      Map<String, OwnSums.Row> now,
      Map<String, OwnSums.Row> before) {
    if (now.values().stream().anyMatch(OwnFigures::lacksRate)) {
      assertThat(group.totals()).as(state).anyMatch(CampaignTotals::withoutRate);
    }
    OwnFigures.assertTotals(state, group.totals(), now.values());
    OwnFigures.assertBefore(state + " before", group.totals(), before.values());
    group
        .totals()
        .forEach(totals ->
            OwnFigures.assertDelta(
                state, totals.metrics(), Objects.requireNonNull(totals.compared())));
  }

  /** On the screen each group's subtotals stand before its rows and before no other's. */
  private void standBeforeTheirRows(
      String state,
      CampaignQuery query,
      CampaignPage page,
      Map<String, Map<String, OwnSums.Row>> all) {
    List<CampaignRow> lines =
        scene.fixture().call(() -> campaigns.lines(query, 0, Math.toIntExact(page.lineCount())));
    assertThat(lines).as(state).hasSize(Math.toIntExact(page.lineCount()));
    String group = "";
    for (CampaignRow line : lines) {
      CampaignRow.Subtotal subtotal = line.subtotal();
      if (subtotal == null) {
        assertThat(all.getOrDefault(group, Map.of())).as(state).containsKey(OwnFigures.key(line));
      } else {
        group = subtotal.value();
        assertThat(totals(page, group, line.key().currency()).metrics())
            .as(state)
            .isEqualTo(line.metrics());
      }
    }
  }

  private static CampaignTotals totals(CampaignPage page, String group, String currency) {
    return page.groups().stream()
        .filter(one -> one.value().equals(group))
        .flatMap(one -> one.totals().stream())
        .filter(one -> one.currency().equals(currency))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2026-10-01, 2026-10-07",
    "WEEK, 2026-09-17, 2026-10-22",
    "MONTH, 2026-08-20, 2026-10-11"
  })
  void spansOfARowAreTheSumsOfTheirDays(Breakdown breakdown, LocalDate from, LocalDate to) {
    DateRange days = new DateRange(from, to);
    List<DateRange> spans = spans(breakdown, days);
    for (CampaignLevel level : List.of(CampaignLevel.CAMPAIGN, CampaignLevel.AD)) {
      for (String currency : List.of("native", "reporting")) {
        List<Map<String, OwnSums.Row>> expected =
            spans.stream().map(span -> own.rows(level, span, currency)).toList();
        CampaignPage page = page(query(days, level, currency).withBreakdown(breakdown));
        assertThat(page.rows()).isNotEmpty();
        for (CampaignRow row : page.rows()) {
          String state = level + " " + currency + " " + row.name() + " by " + breakdown;
          assertThat(row.periods())
              .as(state)
              .extracting(CampaignRow.CampaignPeriod::days)
              .isEqualTo(spans);
          for (int i = 0; i < spans.size(); i++) {
            OwnFigures.assertFigures(
                state + " " + spans.get(i),
                row.periods().get(i).metrics(),
                expected.get(i).get(OwnFigures.key(row)));
          }
        }
      }
    }
  }

  @Test
  void overTheWireARowsSpansAreThose() throws Exception {
    DateRange days = new DateRange(LocalDate.of(2026, 9, 17), LocalDate.of(2026, 10, 22));
    Map<String, List<String>> asked =
        Map.of(
            "from", List.of("2026-09-17"),
            "to", List.of("2026-10-22"),
            "currency", List.of("native"),
            "breakdown", List.of("week"));
    List<DateRange> spans = spans(Breakdown.WEEK, days);
    CampaignQuery query = query(days, CampaignLevel.CAMPAIGN, "native");
    try (GridWire wire = new GridWire(port, scene.fixture().people())) {
      JsonNode rows = wire.ask(query, asked).path("rows");
      for (int i = 0; i < spans.size(); i++) {
        DateRange span = spans.get(i);
        Map<String, OwnSums.Row> expected =
            own.rows(CampaignLevel.CAMPAIGN, span, "native").values().stream()
                .collect(Collectors.toMap(OwnSums.Row::campaign, row -> row));
        for (JsonNode row : rows) {
          JsonNode told = row.path("breakdown").path(i);
          OwnSums.Row same = expected.get(row.path("campaign_id").asString());
          assertThat(told.path("from").asString()).isEqualTo(span.from().toString());
          assertThat(told.path("to").asString()).isEqualTo(span.to().toString());
          for (String figure : List.of("spend", "clicks", "conversions")) {
            OwnFigures.assertSame(
                span + " " + figure,
                told.path(figure).isNumber() ? told.path(figure).decimalValue() : null,
                same == null ? null : same.figures().get(figure));
          }
        }
      }
      assertThat(rows).isNotEmpty();
    }
  }

  /** By the database's calendar, in which weeks begin on Mondays as the tenant's do. */
  private static List<DateRange> spans(Breakdown breakdown, DateRange days) {
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(
            """
            select min(d)::date as first, max(d)::date as last
            from generate_series(:from::date, :to::date, interval '1 day') d
            group by date_trunc(:unit, d) order by 1\
            """)
        .param("from", days.from())
        .param("to", days.to())
        .param("unit", breakdown.parameter())
        .query((cells, at) ->
            new DateRange(
                cells.getObject("first", LocalDate.class),
                cells.getObject("last", LocalDate.class)))
        .list();
  }

  private static Map<String, Map<String, OwnSums.Row>> by(
      Function<OwnSums.Row, @Nullable String> value, Map<String, OwnSums.Row> rows) {
    Map<String, Map<String, OwnSums.Row>> groups = new LinkedHashMap<>();
    rows.forEach((key, row) ->
        groups
            .computeIfAbsent(
                Objects.requireNonNullElse(value.apply(row), ""), any -> new LinkedHashMap<>())
            .put(key, row));
    return groups;
  }

  private CampaignPage page(CampaignQuery query) {
    return scene.fixture().call(() -> campaigns.page(query));
  }

  private static CampaignQuery query(DateRange days, CampaignLevel level, String currency) {
    return CampaignQuery.of(days)
        .withScope(CampaignScope.of(level))
        .withCurrency(currency)
        .withPage(0, CampaignQuery.MAX_SIZE);
  }
}
