package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the map and the creatives say of the campaigns that bear a label, against own SQL. */
@InsightsTest
class LabelPlacesTests {

  private static final CampaignQuery OCTOBER =
      CampaignQuery.of(InsightsFixture.MONTH)
          .withPage(0, CampaignQuery.MAX_SIZE)
          .withCurrency(CampaignQuery.NATIVE);
  private static final List<String> SUMS =
      List.of("spend", "impressions", "clicks", "conversions", "conversion_value");

  /** Who bears which label, in words of SQL: one by rule with two hands, one by hand alone. */
  private static final Map<String, String> MEMBERS =
      Map.of(
          "Brand",
          "lower(name) like '%brand%' and campaign_id <> '9001' or campaign_id = '9004'",
          "By hand",
          "campaign_id in ('9002', '9004', '9006')");

  private static final String FIGURES =
      """
      sum(f.spend) as spend, sum(f.impressions) as impressions, sum(f.clicks) as clicks,
        sum(f.conversions) as conversions, sum(f.conversion_value) as conversion_value\
      """;

  @Autowired Labels labels;
  @Autowired Campaigns campaigns;
  @Autowired Regions regions;
  @Autowired Creatives creatives;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable InsightsFixture made;
  private static final Map<String, Label> SET = new LinkedHashMap<>();
  private InsightsFixture tenant;

  @BeforeEach
  void aTenantWithLabelledCampaigns() {
    if (made == null) {
      made = new InsightsFixture(provisioning, currentTenant, Marts.days(24, 7)).withCreatives();
      PlaceMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), made.people().tenant().value());
    }
    tenant = made;
    tenant.signIn("analyst");
    if (SET.isEmpty()) {
      create("Brand", new LabelRule("brand", "", List.of(), List.of(), List.of()));
      create("By hand", null);
      put("Brand", LabelChange.off(refs("9001")));
      put("Brand", LabelChange.on(refs("9004")));
      put("By hand", LabelChange.on(refs("9002", "9004", "9006")));
    }
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Brand", "By hand", "Brand,By hand", "none", "none,By hand"})
  void placesAreThoseOfTheCampaignsThatBearIt(String chosen) {
    RegionPage page =
        tenant.call(() -> regions.page(RegionQuery.of(OCTOBER).with(labelled(chosen))));
    Map<String, Map<String, Object>> own =
        own(
            """
            select f.region_id || ' ' || f.currency as key, %s from marts.vw_geo_daily f
            where f.tenant_id = :tenant and f.location_type = 'presence'
              and f.campaign_id in (%s) group by 1\
            """,
            chosen);
    List<RegionRow> told =
        page.rows().stream().filter(row -> row.metrics().get("spend") != null).toList();
    assertThat(told.stream().map(row -> row.region().id() + " " + row.currency()))
        .containsExactlyInAnyOrderElementsOf(own.keySet());
    for (RegionRow row : told) {
      assertSums(row.metrics(), own.get(row.region().id() + " " + row.currency()));
    }
    Map<String, Map<String, Object>> all = totals(chosen);
    assertThat(page.totals()).extracting(RegionTotals::currency).hasSameElementsAs(all.keySet());
    page.totals().forEach(total -> assertSums(total.metrics(), all.get(total.currency())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Brand", "By hand", "Brand,By hand", "none", "none,By hand"})
  void assetsAreThoseOfTheCampaignsThatBearIt(String chosen) {
    CreativePage page = tenant.call(() -> creatives.page(CreativeQuery.of(labelled(chosen))));
    Map<String, Map<String, Object>> own =
        own(
            """
            select f.platform || ' ' || f.account_id || ' ' || case when f.ad_id = '' then 'none'
                else n.creative_key end || ' ' || f.currency as key, %s,
              count(distinct f.campaign_id) as campaigns
            from marts.fact_performance f
            left join marts.dim_ad_creative n on n.tenant_id = f.tenant_id and n.ad_id = f.ad_id
              and (f.date_day + 1)::timestamp at time zone 'America/Jamaica' > n.valid_from
              and (f.date_day + 1)::timestamp at time zone 'America/Jamaica' <= n.valid_to
            where f.tenant_id = :tenant and f.campaign_id in (%s) group by 1\
            """,
            chosen);
    assertThat(page.rows().stream().map(row -> name(row.key())))
        .containsExactlyInAnyOrderElementsOf(own.keySet());
    for (CreativeRow row : page.rows()) {
      Map<String, Object> expected = Objects.requireNonNull(own.get(name(row.key())));
      assertSums(row.metrics(), expected);
      assertThat(row.campaigns()).as(name(row.key())).isEqualTo(expected.get("campaigns"));
    }
    Map<String, Map<String, Object>> all = totals(chosen);
    assertThat(page.totals()).extracting(CampaignTotals::currency).hasSameElementsAs(all.keySet());
    page.totals().forEach(total -> assertSums(total.metrics(), all.get(total.currency())));
  }

  /** Of all that these campaigns did, by currency. */
  private Map<String, Map<String, Object>> totals(String chosen) {
    return own(
        """
        select f.currency as key, %s from marts.vw_campaign_daily f
        where f.tenant_id = :tenant and f.campaign_id in (%s) group by 1\
        """,
        chosen);
  }

  private Map<String, Map<String, Object>> own(String statement, String chosen) {
    Map<String, Map<String, Object>> found = new LinkedHashMap<>();
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(statement.formatted(FIGURES, bearers(condition(chosen))))
        .param("tenant", tenant.people().tenant().value())
        .query()
        .listOfRows()
        .forEach(row -> found.put(String.valueOf(row.get("key")), row));
    assertThat(found).as(chosen).isNotEmpty();
    return found;
  }

  private static String condition(String chosen) {
    return List.of(chosen.split(",", -1)).stream()
        .map(one ->
            one.equals("none")
                ? "not (" + either(MEMBERS.values().stream().toList()) + ")"
                : either(List.of(MEMBERS.getOrDefault(one, "false"))))
        .collect(Collectors.joining(" or "));
  }

  private static String either(List<String> conditions) {
    return conditions.stream()
        .map(one -> "coalesce((" + one + "), false)")
        .collect(Collectors.joining(" or "));
  }

  private static void assertSums(MetricValues shown, @Nullable Map<String, Object> own) {
    Map<String, Object> sums = Objects.requireNonNull(own);
    for (String figure : SUMS) {
      OwnFigures.assertSame(
          sums.get("key") + " " + figure, shown.get(figure), (BigDecimal) sums.get(figure));
    }
  }

  private static CampaignQuery labelled(String chosen) {
    return OCTOBER.with(
        CampaignFilter.LABEL,
        List.of(chosen.split(",", -1)).stream().map(LabelPlacesTests::value).toList());
  }

  private static String name(CreativeKey key) {
    return key.platform() + " " + key.account() + " " + key.creative() + " " + key.currency();
  }

  private static String value(String label) {
    Label known = SET.get(label);
    return known == null ? label : known.value();
  }

  private void create(String name, @Nullable LabelRule rule) {
    SET.put(name, tenant.call(() -> labels.create(new NewLabel(name, LabelColour.GREEN, rule))));
  }

  private void put(String label, LabelChange change) {
    tenant.call(() -> labels.set(UUID.fromString(value(label)), change));
  }

  private Set<CampaignRef> refs(String... ids) {
    return tenant.call(() -> campaigns.page(OCTOBER)).rows().stream()
        .map(row -> CampaignRef.of(row.key()))
        .filter(ref -> List.of(ids).contains(ref.campaignId()))
        .collect(Collectors.toSet());
  }

  private static String bearers(String condition) {
    return """
    select campaign_id from (
      select distinct d.tenant_id, d.campaign_id, c.name from marts.vw_campaign_daily d
      left join marts.dim_campaign c on c.tenant_id = d.tenant_id and c.platform = d.platform
        and c.campaign_id = d.campaign_id and c.is_current
      where d.tenant_id = :tenant) all_of_them
    where %s\
    """
        .formatted(condition);
  }
}
