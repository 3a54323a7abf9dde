package io.tallawah.insights;

import io.tallawah.shared.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days of places that a query is about, as SQL with its parameters: what the platforms tell of
 * where people were, and what they leave of the truth. Of interest in a place nothing is read, for
 * that is another cut of the same.
 */
final class RegionSql {

  private static final String CURRENT_CAMPAIGNS =
      "select c.platform, c.campaign_id from marts.dim_campaign c"
          + " where c.tenant_id = :tenant and c.is_current";

  private final CampaignMoney money;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** With labels that narrow the campaigns, or none. */
  RegionSql(TenantId tenant, RegionQuery asked, @Nullable LabelSql labels) {
    CampaignQuery query = asked.campaigns();
    money = CampaignMoney.of(query);
    if (!query.isNative() && !query.isReporting()) {
      parameters.put("target", query.currency());
    }
    parameters.put("merged", asked.merged());
    conditions.add("d.location_type = 'presence'");
    add("d.tenant_id = :tenant", "tenant", tenant.value());
    add("d.date_day >= :from", "from", query.range().from());
    add("d.date_day <= :to", "to", query.range().to());
    among("d.platform in (:platforms)", "platforms", query.platforms());
    among("d.account_id in (:accounts)", "accounts", query.accounts());
    among("d.campaign_id in (:campaigns)", "campaigns", query.campaigns());
    among(status(query), "statuses", query.statuses());
    among(inCurrent("c.objective in (:objectives)"), "objectives", query.objectives());
    among(
        "(d.region_id in (:regions) or p.parent_region_id in (:regions))",
        "regions",
        asked.regions());
    if (!query.search().isEmpty()) {
      add(search(), "search", query.search());
    }
    if (labels != null) {
      conditions.add(labels.condition());
      parameters.putAll(labels.parameters());
    }
  }

  /**
   * Days with their money in the currency asked for, or as billed, in a currency of its own, where
   * a day lacks its rate ({@code gap}). {@code place} is the region, or what it is merged into.
   */
  String days() {
    return """
    select d.date_day, d.platform, d.account_id, d.campaign_id, case when :merged then coalesce(p.parent_region_id, d.region_id)
        else d.region_id end as place,
      %s as currency, %s as spend, %s as conversion_value, %s as gap,
      d.impressions, d.clicks, d.link_clicks, d.conversions
    from marts.vw_geo_daily d%s
    left join marts.dim_geo p on p.tenant_id = d.tenant_id and p.region_id = d.region_id
      and p.kind = 'parish'
    where %s\
    """
        .formatted(
            either("d.currency", money.currency()),
            either("d.spend", money.spend()),
            either("d.conversion_value", money.value()),
            money.gap(),
            money.rates("marts.vw_geo_daily"),
            String.join(" and ", conditions));
  }

  /**
   * The days of the places in {@code days} put together again as campaigns' days: what one place
   * alone tells one side of a quotient of may be told both sides of by all.
   *
   * @param columns to tell days apart by, beside what a campaign's day is
   */
  static String campaigns(String columns) {
    return """
    select date_day, platform, account_id, campaign_id, currency, bool_or(gap) as gap,
      sum(spend) as spend, sum(conversion_value) as conversion_value,
      sum(impressions) as impressions, sum(clicks) as clicks, sum(link_clicks) as link_clicks,
      sum(conversions) as conversions%1$s
    from days group by date_day, platform, account_id, campaign_id, currency%1$s\
    """
        .formatted(columns);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private String either(String billed, String asked) {
    return billed.equals(asked)
        ? billed
        : "case when " + money.rated() + " then " + asked + " else " + billed + " end";
  }

  private void among(String condition, String parameter, List<String> values) {
    if (!values.isEmpty()) {
      add(condition, parameter, values);
    }
  }

  private void add(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }

  private static String inCurrent(String condition) {
    return "(d.platform, d.campaign_id) in (" + CURRENT_CAMPAIGNS + " and " + condition + ")";
  }

  private static String status(CampaignQuery query) {
    String known = inCurrent("c.status in (:statuses)");
    return query.statuses().contains("unknown")
        ? "(%s or (d.platform, d.campaign_id) not in (%s))".formatted(known, CURRENT_CAMPAIGNS)
        : known;
  }

  private static String search() {
    String inName =
        "position(" + folded("cast(:search as text)") + " in " + folded("c.name") + ") > 0";
    return "(position(:search in d.campaign_id) > 0 or " + inCurrent(inName) + ")";
  }

  /** Without case and accents, and with straight apostrophes. */
  private static String folded(String text) {
    return "lower(regexp_replace(normalize(translate("
        + text
        + ", '‘’ʼ', ''''''''), NFKD), '[\u0300-\u036F]', '', 'g')"
        + " collate \"und-x-icu\")";
  }
}
