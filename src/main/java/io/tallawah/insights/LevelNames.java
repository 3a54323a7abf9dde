package io.tallawah.insights;

/** Today's names of the rows of a level, as SQL joined to sums under the alias g. */
final class LevelNames {

  private static final String CAMPAIGN =
      """
      left join marts.dim_campaign c on c.tenant_id = :tenant and c.platform = g.platform
        and c.campaign_id = g.campaign_id and c.is_current
      left join marts.dim_account a on a.tenant_id = :tenant and a.platform = g.platform
        and a.account_id = g.account_id\
      """;
  private static final String ADSET =
      CAMPAIGN
          + """
           left join marts.dim_adset s on s.tenant_id = :tenant and s.platform = g.platform
            and s.adset_id = g.adset_id and s.is_current\
          """;
  private static final String AD =
      ADSET
          + """
           left join marts.dim_ad e on e.tenant_id = :tenant and e.platform = g.platform
            and e.ad_id = g.ad_id and e.is_current\
          """;

  private LevelNames() {}

  static String joins(CampaignLevel level) {
    return switch (level) {
      case CAMPAIGN -> CAMPAIGN;
      case ADSET -> ADSET;
      case AD -> AD;
    };
  }

  /** An id stands for a name that has not landed. */
  static String columns(CampaignLevel level) {
    String adset = level == CampaignLevel.CAMPAIGN ? "null" : "coalesce(s.name, g.adset_id)";
    String ad = level == CampaignLevel.AD ? "coalesce(e.name, g.ad_id)" : "null";
    String own =
        switch (level) {
          case CAMPAIGN -> "c.status";
          case ADSET -> "s.status";
          case AD -> "e.status";
        };
    return "coalesce(a.name, g.account_id) as account_name,"
        + " coalesce(c.name, g.campaign_id) as campaign_name, "
        + adset
        + " as adset_name, "
        + ad
        + " as ad_name, coalesce("
        + own
        + ", 'unknown') as status, c.objective as objective";
  }
}
