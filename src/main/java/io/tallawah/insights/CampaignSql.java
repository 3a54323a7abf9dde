package io.tallawah.insights;

import io.tallawah.shared.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of {@code vw_campaign_daily} that a query is about, as SQL with its parameters. */
final class CampaignSql {

  private static final String CURRENT_CAMPAIGNS =
      "select c.platform, c.campaign_id from marts.dim_campaign c"
          + " where c.tenant_id = :tenant and c.is_current";

  /**
   * What the platforms say of places that people were in, with the columns of campaign days: those
   * that no platform reports by place are NULL. Together with {@code UNALLOCATED} it is the truth.
   */
  private static final String DAYS_OF_PLACES =
      """
      (select g.*, cast(null as bigint) as video_plays, cast(null as numeric) as video_p25,
         cast(null as numeric) as video_p50, cast(null as numeric) as video_p75,
         cast(null as numeric) as video_p100, cast(null as bigint) as hook_views,
         cast(null as bigint) as hold_views, cast(null as bigint) as reach
       from marts.vw_geo_daily g where g.location_type = 'presence')\
      """;

  private final String days;
  private final CampaignMoney money;
  private final String columns;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** With the columns beside money that are wanted of a day. */
  CampaignSql(TenantId tenant, CampaignQuery query, List<String> columns) {
    this("marts.vw_campaign_daily", tenant, query, columns);
  }

  private CampaignSql(String days, TenantId tenant, CampaignQuery query, List<String> columns) {
    this.days = days;
    this.money = CampaignMoney.of(query);
    this.columns = String.join(", ", columns.stream().map(column -> "d." + column).toList());
    if (!query.isNative() && !query.isReporting()) {
      parameters.put("target", query.currency());
    }
    add("d.tenant_id = :tenant", "tenant", tenant.value());
    add("d.date_day >= :from", "from", query.range().from());
    add("d.date_day <= :to", "to", query.range().to());
    if (!query.platforms().isEmpty()) {
      add("d.platform in (:platforms)", "platforms", query.platforms());
    }
    if (!query.accounts().isEmpty()) {
      add("d.account_id in (:accounts)", "accounts", query.accounts());
    }
    if (!query.campaigns().isEmpty()) {
      inCampaigns(query.campaigns());
    }
    if (!query.statuses().isEmpty()) {
      add(status(query), "statuses", query.statuses());
    }
    if (!query.objectives().isEmpty()) {
      add(inCurrent("c.objective in (:objectives)"), "objectives", query.objectives());
    }
    if (!query.search().isEmpty()) {
      add(search(), "search", query.search());
    }
  }

  /**
   * The same campaigns and days as the platforms tell them place by place, in {@code region_id}.
   */
  static CampaignSql ofPlaces(TenantId tenant, CampaignQuery query, List<String> columns) {
    return new CampaignSql(DAYS_OF_PLACES, tenant, query, columns);
  }

  /** The same campaigns and days by what their ads showed, in {@code creative_key}. */
  static CampaignSql ofCreatives(TenantId tenant, CampaignQuery query, List<String> columns) {
    List<String> all = new ArrayList<>(List.of("creative_key"));
    all.addAll(columns);
    return new CampaignSql("marts.vw_creative_daily", tenant, query, all);
  }

  /**
   * The chosen days of the chosen campaigns, under the alias d, with their money in the currency
   * asked for; {@code gap} marks a day that lacks a rate, whose money is NULL. {@code said} marks
   * one whose money is an amount and no 0 that needed no rate.
   */
  String source() {
    return source(money.currency(), money.spend(), money.value());
  }

  /** As {@link #source()}, but a day that lacks a rate is as billed, in its own currency. */
  String sourceWithoutGaps() {
    return source(
        either("d.currency", money.currency()),
        either("d.spend", money.spend()),
        either("d.conversion_value", money.value()));
  }

  private String source(String currency, String spend, String value) {
    return """
     from (select d.date_day, d.platform, d.account_id, d.campaign_id, %s, %s as currency,
         %s as spend, %s as conversion_value, %s as gap, %s or %s as said
       from %s d%s where %s) d\
    """
        .formatted(
            columns,
            currency,
            spend,
            value,
            money.gap(),
            money.gap(),
            money.rated(),
            days,
            money.rates(days),
            String.join(" and ", conditions));
  }

  private String either(String billed, String asked) {
    return billed.equals(asked)
        ? billed
        : "case when " + money.rated() + " then " + asked + " else " + billed + " end";
  }

  /** Narrows the days to one campaign's. */
  CampaignSql only(CampaignKey campaign) {
    add("d.platform = :platform", "platform", campaign.platform());
    add("d.account_id = :account", "account", campaign.accountId());
    add("d.campaign_id = :campaign", "campaign", campaign.campaignId());
    return this;
  }

  /** Narrows the days to campaigns of these ids. */
  CampaignSql inCampaigns(List<String> campaigns) {
    add("d.campaign_id in (:campaigns)", "campaigns", campaigns);
    return this;
  }

  /** Narrows the days by a condition over the alias d. */
  CampaignSql and(String condition, String parameter, Object value) {
    add(condition, parameter, value);
    return this;
  }

  /** Narrows the days to campaigns that bear labels; null narrows nothing. */
  CampaignSql labelled(@Nullable LabelSql labels) {
    if (labels != null) {
      conditions.add(labels.condition());
      parameters.putAll(labels.parameters());
    }
    return this;
  }

  /** The conditions over the alias d alone, for statements of their own. */
  String where() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
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
    if (!query.statuses().contains("unknown")) {
      return known;
    }
    return "(%s or (d.platform, d.campaign_id) not in (%s))".formatted(known, CURRENT_CAMPAIGNS);
  }

  private static String search() {
    String inName =
        "position(" + folded("cast(:search as text)") + " in " + folded("c.name") + ") > 0";
    return "(position(:search in d.campaign_id) > 0 or " + inCurrent(inName) + ")";
  }

  /** Without case and accents, and with straight apostrophes. */
  static String folded(String text) {
    return "lower(regexp_replace(normalize(translate("
        + text
        + ", '‘’ʼ', ''''''''), NFKD), '[\u0300-\u036F]', '', 'g')"
        + " collate \"und-x-icu\")";
  }
}
