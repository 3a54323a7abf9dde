package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.identity.Provisioning;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.util.HashSet;
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

/** Campaigns by how they stand to their platform's budget, against SQL of this test's own. */
@InsightsTest
class BudgetStateTests {

  private static final CampaignQuery ALL =
      CampaignQuery.of(InsightsFixture.MONTH).withPage(0, CampaignQuery.MAX_SIZE);

  /**
   * By the campaign's number: no budget, daily ones below, at and above what is spent, one for the
   * flight, one of another currency, and one that two share.
   */
  private static final String PACING =
      """
      insert into marts.vw_pacing (tenant_id, date_day, connection_id, account_id, campaign_id,
        platform, currency, daily_budget, lifetime_budget, budget_currency, budget_id, is_shared,
        spend, spend_to_date)
      select c.tenant_id, c.date_day, c.connection_id, c.account_id, c.campaign_id, c.platform,
        c.currency,
        case kind when 1 then mean * 2 when 2 then mean * 1.005 when 3 then mean / 2
          when 5 then mean / 2 when 6 then 1000 end,
        case kind when 4 then whole * 4 when 7 then whole / 2 end,
        case kind when 5 then 'EUR' when 0 then null else c.currency end,
        case kind when 6 then 'one for two' end, kind = 6, c.spend, whole * 1.5
      from (
        select d.*, d.campaign_id::int % 8 as kind,
          avg(d.spend) over (partition by d.account_id, d.campaign_id) as mean,
          sum(d.spend) over (partition by d.account_id, d.campaign_id) as whole
        from marts.vw_campaign_daily d where d.tenant_id = :tenant) c\
      """;

  private static @Nullable InsightsFixture shared;

  @Autowired Campaigns campaigns;
  @Autowired CampaignQueryReader reader;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private final JdbcClient sql = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt());
  private InsightsFixture tenant;

  @BeforeEach
  void aTenantWithBudgets() {
    if (shared == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(40, 7));
      sql.sql(PACING).param("tenant", id(shared)).update();
    }
    tenant = shared;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void spendIsComparedWithTheBudgetToOnePartInAHundred() {
    BigDecimal hundred = new BigDecimal(100);
    assertThat(BudgetState.of(hundred, null)).isEqualTo(BudgetState.NONE);
    assertThat(BudgetState.of(hundred, BigDecimal.ZERO)).isEqualTo(BudgetState.NONE);
    assertThat(BudgetState.of(null, hundred)).isEqualTo(BudgetState.BELOW);
    assertThat(BudgetState.of(new BigDecimal("98.99"), hundred)).isEqualTo(BudgetState.BELOW);
    assertThat(BudgetState.of(new BigDecimal("99"), hundred)).isEqualTo(BudgetState.REACHED);
    assertThat(BudgetState.of(new BigDecimal("101"), hundred)).isEqualTo(BudgetState.REACHED);
    assertThat(BudgetState.of(new BigDecimal("101.01"), hundred)).isEqualTo(BudgetState.ABOVE);
    assertThat(BudgetState.BELOW.and(BudgetState.ABOVE)).isEqualTo(BudgetState.ABOVE);
    assertThat(BudgetState.REACHED.and(BudgetState.NONE)).isEqualTo(BudgetState.REACHED);
  }

  @Test
  void everyStateHasItsCampaignsAndTogetherTheyAreAll() {
    Set<String> all = new HashSet<>();
    for (BudgetState state : BudgetState.values()) {
      Set<String> own = own(state.id());
      assertThat(own).as(state.id()).isNotEmpty();
      assertThat(ids(in(state.id()))).as(state.id()).isEqualTo(own);
      all.addAll(own);
    }
    assertThat(all).hasSize(40);
    assertThat(ids(ALL.with(CampaignFilter.BUDGET, List.of("above", "none"))))
        .hasSize(own("above").size() + own("none").size());
  }

  @Test
  void theTotalsAreThoseOfTheRowsLeft() {
    CampaignPage page = page(in("below").withCurrency(CampaignQuery.NATIVE));
    for (CampaignTotals totals : page.totals()) {
      BigDecimal spend =
          sql.sql(
                  """
                  select sum(spend) from marts.vw_campaign_daily
                  where tenant_id = :tenant and currency = :currency and campaign_id in (:ids)\
                  """)
              .param("tenant", id(tenant))
              .param("currency", totals.currency())
              .param("ids", own("below"))
              .query(BigDecimal.class)
              .single();
      assertThat(totals.metrics().get("spend")).isEqualByComparingTo(spend);
    }
    assertThat(page.query().isFiltered()).isTrue();
    assertThat(page(in("below").unfiltered()).rowCount()).isEqualTo(40);
  }

  @Test
  void anAddressSaysItAndABadWordIsNamed() {
    CampaignQuery query = in("above").with(CampaignFilter.STATUS, List.of("active"));
    Map<String, List<String>> written = reader.write(query);
    assertThat(written).containsEntry("budget", List.of("above"));
    assertThat(reader.read(written, InsightsFixture.MONTH).scope()).isEqualTo(query.scope());
    assertThatExceptionOfType(BadQueryException.class)
        .isThrownBy(() -> reader.read(Map.of("budget", List.of("over")), InsightsFixture.MONTH))
        .satisfies(e -> assertThat(e.field()).isEqualTo("budget"))
        .satisfies(e -> assertThat(e.sentence()).contains("none, below, reached, above"));
  }

  private static CampaignQuery in(String state) {
    return ALL.with(CampaignFilter.BUDGET, List.of(state));
  }

  private CampaignPage page(CampaignQuery query) {
    return tenant.call(() -> campaigns.page(query));
  }

  private Set<String> ids(CampaignQuery query) {
    return page(query).rows().stream()
        .map(row -> row.key().campaignId())
        .collect(Collectors.toSet());
  }

  /** What campaigns spent for each unit of their budget, the greater of two budgets. */
  private Set<String> own(String state) {
    return Set.copyOf(
        sql.sql(
                """
                with each as (
                  select d.campaign_id, d.platform, sum(d.spend) as spend, count(*) as days,
                    max(p.spend_to_date) as to_date, max(p.daily_budget) as daily,
                    max(p.lifetime_budget) as lifetime,
                    coalesce(max(p.budget_id) || d.platform, d.campaign_id) as pot
                  from marts.vw_campaign_daily d
                  join marts.vw_pacing p using (tenant_id, date_day, connection_id, account_id,
                    campaign_id)
                  where d.tenant_id = :tenant
                    and coalesce(p.budget_currency, d.currency) = d.currency
                  group by d.campaign_id, d.platform),
                parts as (
                  select campaign_id, greatest(
                    sum(spend) over w / nullif(max(daily) over w * max(days) over w, 0),
                    sum(to_date) over w / nullif(max(lifetime) over w, 0)) as part
                  from each window w as (partition by pot))
                select c.campaign_id from (
                  select distinct campaign_id from marts.vw_campaign_daily
                  where tenant_id = :tenant) c
                left join parts on parts.campaign_id = c.campaign_id
                where :state = case when part is null then 'none' when part < 0.99 then 'below'
                  when part > 1.01 then 'above' else 'reached' end\
                """)
            .param("tenant", id(tenant))
            .param("state", state)
            .query(String.class)
            .list());
  }

  private static UUID id(InsightsFixture of) {
    return of.people().tenant().value();
  }
}
