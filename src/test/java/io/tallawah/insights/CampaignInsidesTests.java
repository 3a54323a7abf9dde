package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was changed of a campaign, from the versions of its dimension and its budgets. */
class CampaignInsidesTests extends OnCampaigns {

  @Autowired CampaignInsides insides;

  @Test
  void changesAreTheDifferencesOfVersionsTheLatestFirst() {
    CampaignRow row =
        page(ALL).rows().stream()
            .filter(one -> one.key().campaignId().equals("9001"))
            .findFirst()
            .orElseThrow();
    budget(row, "-infinity", "2026-02-01", 100);
    budget(row, "2026-02-01", "infinity", 250);
    List<CampaignInsides.Change> changes = tenant.call(() -> insides.changes(row.key())).latest();
    assertThat(changes)
        .extracting(CampaignInsides.Change::what)
        .containsExactly("daily_amount", "name", "status");
    CampaignInsides.Change budget = changes.getFirst();
    assertThat(budget.before()).isEqualTo("100");
    assertThat(budget.after()).isEqualTo("250");
    assertThat(budget.at().toLocalDate()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(changes.get(1).before()).isEqualTo("old name");
    assertThat(changes.get(1).after()).isEqualTo(row.campaignName());
  }

  @Test
  void rowsOfEveryLevelAreToldInOneRead() {
    CampaignKey campaign = page(ALL).rows().getFirst().key();
    CampaignKey adset = below(campaign, "set-1", null);
    CampaignKey ad = below(campaign, "set-1", "ad-1");
    versions("adset", adset.id(), "insert into marts.dim_adset (tenant_id, platform, adset_id,");
    versions("ad", ad.id(), "insert into marts.dim_ad (tenant_id, platform, ad_id,");
    Map<CampaignKey, CampaignInsides.Changes> told =
        tenant.call(() -> insides.changes(List.of(ad, campaign, adset)));
    assertThat(told.keySet()).containsExactly(ad, campaign, adset);
    assertThat(told)
        .hasEntrySatisfying(ad, one -> assertThat(names(one)).containsExactly("ad after"))
        .hasEntrySatisfying(adset, one -> assertThat(names(one)).containsExactly("adset after"));
    assertThat(told.get(campaign)).isEqualTo(tenant.call(() -> insides.changes(campaign)));
  }

  private static List<@Nullable String> names(CampaignInsides.Changes changes) {
    return changes.latest().stream().<@Nullable String>map(CampaignInsides.Change::after).toList();
  }

  private static CampaignKey below(CampaignKey campaign, String adset, @Nullable String ad) {
    return new CampaignKey(
        campaign.platform(), campaign.accountId(), campaign.campaignId(), adset, ad, "JMD");
  }

  private void versions(String level, String id, String insert) {
    String platform = page(ALL).rows().getFirst().key().platform();
    for (String name : List.of(level + " before", level + " after")) {
      JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
          .sql(
              insert
                  + " valid_from, valid_to, is_current, name, status)"
                  + " values (?, ?, ?, ?::timestamptz, 'infinity', false, ?, 'active')")
          .params(tenant.people().tenant().value(), platform, id)
          .params(name.endsWith("after") ? "2026-02-01" : "-infinity", name)
          .update();
    }
  }

  @Test
  void ofALongHistoryTheLatestArePutFirstAndSaidToBeNotAll() {
    CampaignRow row =
        page(ALL).rows().stream()
            .filter(one -> one.key().campaignId().equals("9002"))
            .findFirst()
            .orElseThrow();
    assertThat(tenant.call(() -> insides.changes(row.key())).more()).isFalse();
    LocalDate first = LocalDate.of(2025, 1, 1);
    for (int i = 0; i < 250; i++) {
      budget(row, first.plusDays(i).toString(), first.plusDays(i + 1L).toString(), i);
    }
    CampaignInsides.Changes changes = tenant.call(() -> insides.changes(row.key()));
    List<CampaignInsides.Change> budgets =
        changes.latest().stream().filter(one -> one.what().equals("daily_amount")).toList();
    assertThat(changes.more()).isTrue();
    assertThat(budgets).hasSize(200);
    assertThat(budgets.getFirst().after()).isEqualTo("249");
    assertThat(budgets.getLast().before()).isEqualTo("49");
  }

  private void budget(CampaignRow row, String from, String to, int daily) {
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(
            """
            insert into marts.dim_budget (tenant_id, platform, budget_key, valid_from, valid_to,
              is_current, level, entity_id, campaign_id, daily_amount)
            values (?, ?, 'b', ?::timestamptz, ?::timestamptz, ?, 'campaign', ?, ?, ?)\
            """)
        .params(tenant.people().tenant().value(), row.key().platform(), from, to)
        .params(to.equals("infinity"), row.key().campaignId(), row.key().campaignId(), daily)
        .update();
  }
}
