package io.tallawah.setup.demo;

import io.tallawah.setup.demo.LiveRows.Totals;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a platform's messages amount to by account, campaign and day, read by the rules of its
 * connector and by rule 2: the greater of the stream above ads and the sum of the ads.
 */
record ToldAmounts(LiveRows rows, String tenant) {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  Map<List<String>, Totals> of(String platform) throws IOException {
    return switch (platform) {
      case "meta" -> meta();
      case "google" -> google();
      case "linkedin" -> linkedIn();
      default -> tikTok();
    };
  }

  Map<List<String>, Totals> meta() throws IOException {
    return LiveRows.sum(
        rows.of(tenant, "meta", "ads_insights", "date_start", List.of("ad_id", "date_start")),
        row -> List.of(text(row, "account_id"), text(row, "campaign_id"), text(row, "date_start")),
        row ->
            Totals.of(
                number(row, "spend"),
                number(row, "impressions"),
                number(row, "clicks"),
                items(row.path("actions")),
                items(row.path("action_values"))));
  }

  private static BigDecimal items(JsonNode array) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode item : array) {
      if (text(item, "action_type").equals("omni_purchase")) {
        sum = sum.add(item.path("value").decimalValue());
      }
    }
    return sum;
  }

  /** Spending that Meta estimates by place, whatever it calls the place. */
  Map<List<String>, Totals> metaPlaces() throws IOException {
    return LiveRows.sum(
        rows.of(
            tenant,
            "meta",
            "customcountry_region",
            "date_start",
            List.of("ad_id", "date_start", "country", "region")),
        row -> List.of(text(row, "account_id"), text(row, "campaign_id"), text(row, "date_start")),
        row -> Totals.of(number(row, "spend"), number(row, "impressions"), number(row, "clicks")));
  }

  /** What people did by Meta's words, over all items. */
  Map<List<String>, Totals> metaActions() throws IOException {
    Map<List<String>, Totals> sums = sums();
    for (JsonNode row :
        rows.of(tenant, "meta", "ads_insights", "date_start", List.of("ad_id", "date_start"))) {
      List<String> day =
          List.of(text(row, "account_id"), text(row, "campaign_id"), text(row, "date_start"));
      for (JsonNode item : row.path("actions")) {
        for (String window : List.of("value", "1d_click", "7d_click", "1d_view")) {
          List<String> key = new ArrayList<>(day);
          key.add(text(item, "action_type"));
          key.add(window.equals("value") ? "default" : window);
          sums.merge(
              List.copyOf(key),
              Totals.of(item.path(window).decimalValue(BigDecimal.ZERO)),
              Totals::plus);
        }
      }
    }
    return sums;
  }

  List<JsonNode> googleCampaigns() throws IOException {
    return rows.of(
        tenant,
        "google",
        "campaign",
        "segments.date",
        List.of("campaign.id", "segments.date", "segments.hour", "segments.ad_network_type"));
  }

  private Map<List<String>, Totals> google() throws IOException {
    Map<List<String>, Totals> campaigns =
        LiveRows.sum(
            googleCampaigns(),
            row ->
                List.of(googleAccount(row), text(row, "campaign.id"), text(row, "segments.date")),
            ToldAmounts::googleTotals);
    Map<List<String>, Totals> ads =
        LiveRows.sum(
            rows.of(
                tenant,
                "google",
                "ad_group_ad_legacy",
                "segments.date",
                List.of(
                    "ad_group.id",
                    "ad_group_ad.ad.id",
                    "segments.date",
                    "segments.ad_network_type")),
            row ->
                List.of(
                    text(row, "customer.id"), text(row, "campaign.id"), text(row, "segments.date")),
            ToldAmounts::googleTotals);
    return greater(campaigns, ads);
  }

  private static Totals googleTotals(JsonNode row) {
    return Totals.of(
        micros(row),
        number(row, "metrics.impressions"),
        number(row, "metrics.clicks"),
        number(row, "metrics.conversions"),
        number(row, "metrics.conversions_value"));
  }

  static String googleAccount(JsonNode row) {
    return text(row, "campaign.resource_name").split("/", -1)[1];
  }

  static BigDecimal micros(JsonNode row) {
    return number(row, "metrics.cost_micros").divide(MILLION);
  }

  /** Everything hangs on names of things: creative in campaign in group in account. */
  private Map<List<String>, Totals> linkedIn() throws IOException {
    Map<String, String> campaignOf = parents("linkedin", "creatives", "id", "campaign");
    Map<String, String> groupOf = parents("linkedin", "campaigns", "id", "campaignGroup");
    Map<String, String> accountOf = parents("linkedin", "campaign_groups", "id", "account");
    Map<List<String>, Totals> campaigns =
        LiveRows.sum(
            analytics("ad_campaign_analytics"),
            row -> List.of(text(row, "sponsoredCampaign"), text(row, "end_date")),
            ToldAmounts::linkedInTotals);
    Map<List<String>, Totals> creatives =
        LiveRows.sum(
            analytics("ad_creative_analytics"),
            row ->
                List.of(
                    campaignOf.getOrDefault(text(row, "sponsoredCreative"), "nowhere"),
                    text(row, "end_date")),
            ToldAmounts::linkedInTotals);
    Map<List<String>, Totals> sums = sums();
    greater(campaigns, creatives)
        .forEach((key, totals) -> {
          String group = groupOf.getOrDefault(key.get(0), "nowhere");
          String account = accountOf.getOrDefault(group, "nobody");
          sums.merge(List.of(account, group, key.get(1)), totals, Totals::plus);
        });
    return sums;
  }

  private List<JsonNode> analytics(String stream) throws IOException {
    return rows.of(
        tenant, "linkedin", stream, "end_date", List.of("string_of_pivot_values", "end_date"));
  }

  private static Totals linkedInTotals(JsonNode row) {
    return Totals.of(
        number(row, "costInLocalCurrency").setScale(6, RoundingMode.HALF_UP),
        number(row, "impressions"),
        number(row, "clicks"),
        number(row, "externalWebsiteConversions"),
        number(row, "conversionValueInLocalCurrency"));
  }

  private Map<List<String>, Totals> tikTok() throws IOException {
    Map<String, String> accountOf = parents("tiktok", "campaigns", "campaign_id", "advertiser_id");
    Map<List<String>, Totals> campaigns =
        LiveRows.sum(
            reports("campaigns_reports_daily", "campaign_id"),
            row -> tikTokKey(row, text(row, "campaign_id"), accountOf),
            ToldAmounts::tikTokTotals);
    Map<List<String>, Totals> ads =
        LiveRows.sum(
            reports("ads_reports_daily", "ad_id"),
            row -> tikTokKey(row, text(row.path("metrics"), "campaign_id"), accountOf),
            ToldAmounts::tikTokTotals);
    return greater(campaigns, ads);
  }

  private List<JsonNode> reports(String stream, String id) throws IOException {
    return rows.of(tenant, "tiktok", stream, "stat_time_day", List.of(id, "stat_time_day"));
  }

  private static List<String> tikTokKey(
      JsonNode row, String campaign, Map<String, String> accountOf) {
    String day = text(row, "stat_time_day").substring(0, 10);
    return List.of(accountOf.getOrDefault(campaign, "nobody"), campaign, day);
  }

  private static Totals tikTokTotals(JsonNode row) {
    JsonNode metrics = row.path("metrics");
    return Totals.of(
        figure(metrics, "spend"),
        figure(metrics, "impressions"),
        figure(metrics, "clicks"),
        figure(metrics, "conversion"),
        figure(metrics, "total_complete_payment_rate"));
  }

  private static BigDecimal figure(JsonNode metrics, String name) {
    String text = metrics.path(name).asString("-");
    return text.equals("-") ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private Map<String, String> parents(String platform, String stream, String id, String parent)
      throws IOException {
    Map<String, String> parents = new HashMap<>();
    for (JsonNode row : rows.records(tenant, platform, stream)) {
      parents.put(number(text(row, id)), number(text(row, parent)));
    }
    return parents;
  }

  private static String number(String urn) {
    return urn.substring(urn.lastIndexOf(':') + 1);
  }

  private static Map<List<String>, Totals> greater(
      Map<List<String>, Totals> upper, Map<List<String>, Totals> ads) {
    Map<List<String>, Totals> greater = sums();
    greater.putAll(upper);
    ads.forEach((key, totals) -> greater.merge(key, totals, Totals::max));
    return greater;
  }

  private static Map<List<String>, Totals> sums() {
    return new TreeMap<>(Comparator.comparing(String::valueOf));
  }

  static BigDecimal number(JsonNode row, String field) {
    return row.path(field).decimalValue();
  }

  static String text(JsonNode row, String field) {
    return row.path(field).asString();
  }
}
