package io.tallawah.insights;

import io.tallawah.tenancy.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which campaigns and ad sets the bound tenant has, in whatever days. Of another's nothing is
 * known: they are as those that nobody has.
 */
@Component
@Transactional(readOnly = true, timeout = GridLoads.MOST_SECONDS)
class KnownCampaigns {

  private static final String OF_SCOPE =
      "tenant_id = :tenant and (:anywhere or platform = any(:platforms))"
          + " and (:any_account or account_id is null or account_id = any(:accounts))";

  private static final String CAMPAIGNS =
      """
      select exists (select from marts.dim_campaign where campaign_id = any(:ids) and %1$s)
        or exists (select from marts.vw_campaign_daily where campaign_id = any(:ids) and %1$s)\
      """
          .formatted(OF_SCOPE);

  /** Where nothing is told of a campaign's ad sets, any can be one of them. */
  private static final String ADSETS =
      """
      select exists (select from marts.dim_adset where adset_id = any(:ids) and %1$s)
        or not exists (select from marts.dim_adset where campaign_id = any(:above) and %1$s)\
      """
          .formatted(OF_SCOPE);

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;

  KnownCampaigns(JdbcClient jdbc, CurrentTenant currentTenant) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
  }

  /** Whether there is such a campaign. */
  boolean isKnown(CampaignRef campaign) {
    return knows(CampaignScope.of(CampaignLevel.ADSET).only(campaign));
  }

  /** Whether there is one of the campaigns, and of the ad sets, that a scope lies below. */
  boolean knows(CampaignScope scope) {
    return (scope.campaigns().isEmpty() || exists(CAMPAIGNS, scope, scope.campaigns()))
        && (scope.adsets().isEmpty() || exists(ADSETS, scope, scope.adsets()));
  }

  private boolean exists(String sql, CampaignScope scope, List<String> ids) {
    UUID tenant = currentTenant.require().value();
    return built()
        && jdbc.sql(sql)
            .param("tenant", tenant)
            .param("ids", array(ids))
            .param("above", array(scope.campaigns()))
            .param("anywhere", scope.platforms().isEmpty())
            .param("platforms", array(scope.platforms()))
            .param("any_account", scope.accounts().isEmpty())
            .param("accounts", array(scope.accounts()))
            .query(Boolean.class)
            .single();
  }

  private boolean built() {
    return jdbc.sql(
            """
            select to_regclass('marts.dim_campaign') is not null
              and to_regclass('marts.vw_campaign_daily') is not null
              and to_regclass('marts.dim_adset') is not null\
            """)
        .query(Boolean.class)
        .single();
  }

  private static String[] array(List<String> texts) {
    return texts.toArray(String[]::new);
  }
}
