package io.tallawah.setup.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** One row of ads_insights. */
record MetaInsight(Campaign campaign, Ad ad, LocalDate day, LocalDate morning, Amounts amounts) {

  Data data() {
    Account account = campaign.account();
    Data data =
        new Data()
            .text("account_currency", account.tenant().currency())
            .text("account_id", Long.toString(account.id()))
            .text("account_name", account.name())
            .raw("actions", actions())
            .text("ad_id", Long.toString(ad.id()))
            .text("ad_name", ad.name())
            .text("adset_id", Long.toString(ad.adSetId()))
            .text("adset_name", ad.adSetName())
            .text("attribution_setting", "7d_click_1d_view")
            .text("buying_type", "AUCTION")
            .text("campaign_id", Long.toString(campaign.id()))
            .text("campaign_name", campaign.name(morning))
            .number("clicks", amounts.clicks())
            .text("created_time", campaign.start().toString())
            .text("date_start", day.toString())
            .text("date_stop", day.toString())
            .raw("frequency", ratio(amounts.impressions(), amounts.reach()))
            .number("impressions", amounts.impressions())
            .number("inline_link_clicks", amounts.linkClicks())
            .text("objective", campaign.kind())
            .text("optimization_goal", "OFFSITE_CONVERSIONS")
            .number("reach", amounts.reach())
            .decimal("spend", amounts.spend(), 6)
            .text("updated_time", day.toString());
    ratios(data);
    if (amounts.conversions() > 0) {
      data.raw("action_values", values());
    }
    if (amounts.videoPlays() > 0) {
      video(data);
    }
    return data;
  }

  private void ratios(Data data) {
    if (amounts.clicks() > 0) {
      data.raw("cpc", ratio(amounts.spend(), amounts.clicks() * 1_000_000));
    }
    data.raw("cpm", ratio(amounts.spend(), amounts.impressions() * 1_000));
    data.raw("ctr", ratio(amounts.clicks() * 100, amounts.impressions()));
  }

  /** The same act is told under several names, and one name in several items. */
  private String actions() {
    StringBuilder items = new StringBuilder("[");
    long clicks = amounts.linkClicks();
    item(items, "post_engagement", "Shop now", clicks + amounts.videoPlays());
    item(items, "page_engagement", "Shop now", clicks + amounts.videoPlays());
    item(items, "link_click", "Shop now", clicks - clicks / 3);
    item(items, "link_click", "Learn more", clicks / 3);
    item(items, "video_view", "Shop now", amounts.videoPlays());
    long purchases = amounts.conversions() / 100;
    item(items, "omni_purchase", "Shop now", purchases - purchases / 4);
    item(items, "omni_purchase", "Learn more", purchases / 4);
    item(items, "purchase", "Shop now", purchases);
    item(items, "offsite_conversion.fb_pixel_purchase", "Shop now", purchases - purchases / 10);
    return items.append(']').toString();
  }

  private static void item(StringBuilder items, String type, String destination, long value) {
    if (value == 0) {
      return;
    }
    if (items.length() > 1) {
      items.append(',');
    }
    long clicked = value - value / 5;
    items.append("{\"action_destination\":\"").append(destination);
    items.append("\",\"action_target_id\":\"660122842785501\",\"action_type\":\"").append(type);
    items.append("\",\"value\":").append(value).append(".0,\"1d_click\":").append(clicked);
    items.append(".0,\"7d_click\":").append(clicked);
    if (value > clicked) {
      items.append(".0,\"1d_view\":").append(value - clicked);
    }
    items.append(".0}");
  }

  private String values() {
    long half = amounts.value() / 2;
    return "["
        + value("omni_purchase", "Shop now", amounts.value() - half)
        + ","
        + value("omni_purchase", "Learn more", half)
        + ","
        + value("purchase", "Shop now", amounts.value())
        + ","
        + value("offsite_conversion.fb_pixel_purchase", "Shop now", amounts.value() * 9 / 10)
        + "]";
  }

  private static String value(String type, String destination, long cents) {
    return "{\"action_destination\":\""
        + destination
        + "\",\"action_type\":\""
        + type
        + "\",\"value\":"
        + Data.plain(cents, 2)
        + ",\"7d_click\":"
        + Data.plain(cents, 2)
        + "}";
  }

  private void video(Data data) {
    long plays = amounts.videoPlays();
    data.raw("video_play_actions", views(plays));
    data.raw("video_p25_watched_actions", views(plays * 6 / 10));
    data.raw("video_p50_watched_actions", views(plays * 4 / 10));
    data.raw("video_p75_watched_actions", views(plays * 3 / 10));
    data.raw("video_p100_watched_actions", views(plays * 2 / 10));
  }

  private static String views(long views) {
    return "[{\"action_type\":\"video_view\",\"value\":" + views + ".0}]";
  }

  static String ratio(long part, long whole) {
    return whole == 0
        ? "0.0"
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
