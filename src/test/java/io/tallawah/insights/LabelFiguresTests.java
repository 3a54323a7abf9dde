package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Phrases;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Figures filtered by and put together by label, against SQL of the test's own, exactly. */
@InsightsTest
class LabelFiguresTests {

  private static final DateRange DAYS =
      new DateRange(GridScene.LAST.minusDays(40), GridScene.LAST.minusDays(2));
  private static final List<String> SUMS =
      List.of("spend", "conversion_value", "impressions", "clicks", "conversions", "video_plays");

  /** Who bears which label, in words of SQL; the first three by rule, with two hands. */
  private static final Map<String, String> MEMBERS =
      Map.of(
          "Brand",
          "lower(c.name) like '%brand%' and f.campaign_id <> '9001' or f.campaign_id = '9006'",
          "Negril",
          "c.name like 'Été à Négril%' and f.platform in ('meta', 'linkedin')",
          "Sales of 200",
          "f.account_id = '200' and c.objective = 'SALES'",
          "By hand",
          "f.campaign_id in ('9002', '9006', '9013')");

  @Autowired Labels labels;
  @Autowired Campaigns campaigns;
  @Autowired Overview overview;
  @Autowired CampaignExport export;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable GridScene made;
  private static final Map<String, Label> SET = new LinkedHashMap<>();
  private GridScene scene;

  @BeforeEach
  void aTenantWithLabels() {
    if (made == null) {
      made = new GridScene(provisioning, currentTenant);
    }
    scene = made;
    scene.fixture().signIn("analyst");
    if (SET.isEmpty()) {
      create("Brand", new LabelRule("BRÁND", "", List.of(), List.of(), List.of()));
      create(
          "Negril", new LabelRule("", "ete a", List.of("meta", "linkedin"), List.of(), List.of()));
      create("Sales of 200", new LabelRule("", "", List.of(), List.of("200"), List.of("SALES")));
      create("By hand", null);
      set("Brand", LabelChange.off(refs("9001")));
      set("Brand", LabelChange.on(refs("9006")));
      set("By hand", LabelChange.on(refs("9002", "9006", "9013")));
    }
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aFilterLeavesTheCampaignsThatBearOneOfTheLabels() {
    OwnSums own = new OwnSums(scene.tenant());
    for (Set<String> chosen :
        List.of(
            Set.of("Brand"),
            Set.of("Negril"),
            Set.of("Sales of 200"),
            Set.of("Brand", "By hand"),
            Set.of("none"),
            Set.of("none", "Negril"))) {
      Set<String> wanted = members(chosen);
      assertThat(wanted).as("%s", chosen).isNotEmpty();
      for (String currency : List.of("native", "reporting")) {
        for (CampaignLevel level : List.of(CampaignLevel.CAMPAIGN, CampaignLevel.AD)) {
          CampaignQuery query =
              query(currency)
                  .withScope(CampaignScope.of(level))
                  .with(CampaignFilter.LABEL, chosen.stream().map(this::value).toList());
          Map<String, OwnSums.Row> rows = own.rows(level, DAYS, currency);
          rows.values().removeIf(row -> !wanted.contains(row.campaign()));
          assertPage(chosen + " " + currency + " " + level, page(query), rows);
        }
      }
    }
  }

  @Test
  void groupsHaveEachOfTheirCampaignsAndTotalsCountEachOnce() {
    OwnSums own = new OwnSums(scene.tenant());
    CampaignQuery query = query("native").withGroup(CampaignGrouping.LABEL);
    CampaignPage page = page(query);
    Map<String, OwnSums.Row> all = own.rows(CampaignLevel.CAMPAIGN, DAYS, "native");
    assertThat(page.rowCount()).isEqualTo(all.size());
    assertThat(page.listed()).isGreaterThan(all.size()).isEqualTo(page.rows().size());
    assertTotals("all", page.totals(), all.values());
    assertThat(page.groups())
        .extracting(CampaignGroup::label)
        .containsExactlyInAnyOrder("Brand", "Negril", "Sales of 200", "By hand", "");
    for (CampaignGroup group : page.groups()) {
      Set<String> wanted = members(Set.of(group.label().isEmpty() ? "none" : group.label()));
      List<OwnSums.Row> rows =
          all.values().stream().filter(row -> wanted.contains(row.campaign())).toList();
      assertThat(group.rows()).as(group.label()).isEqualTo(rows.size()).isPositive();
      assertTotals(group.label(), group.totals(), rows);
      assertThat(page.rows().stream().filter(row -> row.under().equals(group.value())))
          .as(group.label())
          .hasSize(rows.size());
    }
    List<CampaignRow> lines =
        scene.fixture().call(() -> campaigns.lines(query, 0, (int) page.lineCount()));
    assertThat(lines).hasSize((int) page.lineCount());
    assertThat(lines.stream().map(CampaignRow::id)).doesNotHaveDuplicates();
  }

  @Test
  void aChangeOfLabelsShowsAtOnceThoughSumsAreKept() {
    Label label = create("Later", null);
    CampaignQuery filtered = query("native").with(CampaignFilter.LABEL, List.of(label.value()));
    CampaignQuery grouped = query("native").withGroup(CampaignGrouping.LABEL);
    assertThat(page(filtered).rowCount()).isZero();
    assertThat(page(grouped).groups()).extracting(CampaignGroup::label).doesNotContain("Later");
    set("Later", LabelChange.on(refs("9004")));
    assertThat(page(filtered).rows())
        .extracting(row -> row.key().campaignId())
        .containsOnly("9004");
    assertThat(page(grouped).groups()).extracting(CampaignGroup::label).contains("Later");
    scene.fixture().call(() -> labels.delete(label.id()));
    assertThat(page(filtered).rowCount()).isZero();
    assertThat(page(grouped).groups()).extracting(CampaignGroup::label).doesNotContain("Later");
    SET.remove("Later");
  }

  @Test
  void seriesAndPlatformsOfALabelAreTheGridsTotals() {
    for (Set<String> chosen :
        List.of(
            Set.of("Brand"),
            Set.of("Negril", "Sales of 200"),
            Set.of("By hand"),
            Set.of("none"),
            Set.of("none", "Brand"))) {
      CampaignQuery query =
          query("native").with(CampaignFilter.LABEL, chosen.stream().map(this::value).toList());
      Map<String, BigDecimal> series = new LinkedHashMap<>();
      scene
          .fixture()
          .call(() ->
              overview.series(
                  new SeriesQuery(query, Breakdown.WEEK, List.of("spend", "conversions"))))
          .forEach(point -> add(series, point.totals()));
      Map<String, BigDecimal> platforms = new LinkedHashMap<>();
      scene
          .fixture()
          .call(() -> overview.platforms(query))
          .forEach(one -> add(platforms, one.totals()));
      Map<String, BigDecimal> grid = new LinkedHashMap<>();
      page(query).totals().forEach(totals -> add(grid, totals));
      assertThat(series).as("%s", chosen).isEqualTo(grid).isNotEmpty();
      assertThat(platforms).as("%s", chosen).isEqualTo(grid);
    }
  }

  @Test
  void aFileSaysTheLabelsOfEachCampaignAndListsItOnce() {
    Map<String, String> asked =
        Map.of(
            "from",
            DAYS.from().toString(),
            "to",
            DAYS.to().toString(),
            "currency",
            "native",
            "group",
            "label",
            "label",
            value("Brand") + "," + value("By hand"));
    var table = scene.fixture().call(() -> export.open(export.checked(asked), Phrases.ENGLISH));
    int column = table.columns().stream().map(one -> one.label()).toList().indexOf("Labels");
    int campaign = table.columns().stream().map(one -> one.label()).toList().indexOf("Campaign id");
    Map<String, String> told = new LinkedHashMap<>();
    scene
        .fixture()
        .call(() -> {
          table.read(cells ->
              assertThat(
                      told.put(
                          String.valueOf(cells.get(campaign)), String.valueOf(cells.get(column))))
                  .isNull());
          return true;
        });
    assertThat(told).hasSize(members(Set.of("Brand", "By hand")).size());
    assertThat(told.entrySet())
        .filteredOn(one -> one.getKey().contains("9006"))
        .singleElement()
        .satisfies(one -> assertThat(one.getValue()).contains("Brand; By hand"));
    assertThat(table.rowCount()).isEqualTo(told.size());
    assertThat(table.facts())
        .anySatisfy(fact -> assertThat(fact.toString()).contains("Label: Brand, By hand"));
  }

  private static void add(Map<String, BigDecimal> sums, CampaignTotals totals) {
    for (String metric : List.of("spend", "conversions")) {
      BigDecimal value = totals.metrics().get(metric);
      if (value != null) {
        sums.merge(
            metric + " " + totals.currency(),
            value,
            (one, other) -> one.add(other).stripTrailingZeros());
      }
    }
    sums.replaceAll((name, value) -> value.stripTrailingZeros());
  }

  private void assertPage(String state, CampaignPage page, Map<String, OwnSums.Row> rows) {
    assertThat(page.rowCount()).as(state).isEqualTo(rows.size());
    for (CampaignRow row : page.rows()) {
      OwnSums.Row own = rows.get(key(row));
      assertThat(own).as(state + " " + row.key()).isNotNull();
      for (String sum : SUMS) {
        assertSame(
            state + " " + sum, row.metrics().get(sum), own == null ? null : own.figures().get(sum));
      }
      assertThat(row.labels().stream().map(Label::name))
          .as(state)
          .containsExactlyInAnyOrderElementsOf(
              MEMBERS.keySet().stream()
                  .filter(label -> members(Set.of(label)).contains(row.key().campaignId()))
                  .toList());
    }
    if (page.totals().stream().noneMatch(CampaignTotals::withoutRate)) {
      assertTotals(state, page.totals(), rows.values());
    }
  }

  private static void assertTotals(
      String state, List<CampaignTotals> totals, Iterable<OwnSums.Row> rows) {
    for (CampaignTotals total : totals) {
      for (String sum : SUMS) {
        BigDecimal own = null;
        for (OwnSums.Row row : rows) {
          if (row.key().endsWith("/" + total.currency())) {
            own = Sums.plus(own, row.figures().get(sum));
          }
        }
        assertSame(state + " " + sum + " " + total.currency(), total.metrics().get(sum), own);
      }
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

  /** Ids of the campaigns that bear one of these labels, by SQL over facts and dimensions. */
  private Set<String> members(Set<String> chosen) {
    Set<String> ids = new HashSet<>();
    for (String label : chosen) {
      String condition =
          label.equals("none")
              ? "not ("
                  + MEMBERS.values().stream()
                      .map(one -> "coalesce((" + one + "), false)")
                      .collect(Collectors.joining(" or "))
                  + ")"
              : MEMBERS.get(label);
      ids.addAll(
          JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
              .sql(
                  """
                  select distinct f.campaign_id from marts.fact_performance f
                  left join marts.dim_campaign c on c.tenant_id = f.tenant_id
                    and c.platform = f.platform and c.campaign_id = f.campaign_id and c.is_current
                  where f.tenant_id = :tenant and f.date_day between :from and :to and (%s)\
                  """
                      .formatted(condition))
              .param("tenant", scene.tenant())
              .param("from", DAYS.from())
              .param("to", DAYS.to())
              .query(String.class)
              .list());
    }
    return ids;
  }

  private CampaignPage page(CampaignQuery query) {
    return scene.fixture().call(() -> campaigns.page(query));
  }

  private static CampaignQuery query(String currency) {
    return CampaignQuery.of(DAYS).withCurrency(currency).withPage(0, CampaignQuery.MAX_SIZE);
  }

  private String value(String label) {
    Label known = SET.get(label);
    return known == null ? label : known.value();
  }

  private Label create(String name, @Nullable LabelRule rule) {
    Label label =
        scene.fixture().call(() -> labels.create(new NewLabel(name, LabelColour.GREEN, rule)));
    SET.put(name, label);
    return label;
  }

  private void set(String label, LabelChange change) {
    scene.fixture().call(() -> labels.set(UUID.fromString(value(label)), change));
  }

  private Set<CampaignRef> refs(String... ids) {
    return page(query("native")).rows().stream()
        .map(row -> CampaignRef.of(row.key()))
        .filter(ref -> List.of(ids).contains(ref.campaignId()))
        .collect(Collectors.toSet());
  }

  private static String key(CampaignRow row) {
    CampaignKey key = row.key();
    String below = key.adsetId() == null ? "" : "/" + key.adsetId();
    below += key.adId() == null ? "" : "/" + key.adId();
    return key.platform()
        + "/"
        + key.accountId()
        + "/"
        + key.campaignId()
        + below
        + "/"
        + key.currency();
  }
}
