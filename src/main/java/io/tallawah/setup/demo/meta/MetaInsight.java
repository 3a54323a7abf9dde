package io.tallawah.setup.demo.meta;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import java.time.LocalDate;

/** One row of ads_insights. */
record MetaInsight(Campaign campaign, Ad ad, LocalDate day, LocalDate morning, Amounts amounts) {

  Data data() {
    Account account = campaign.account();
    Data data =
        new Data()
            .text("account_currency", account.currency())
            .text("account_id", Long.toString(account.id()))
            .text("account_name", account.name())
            .raw("actions", MetaActions.counts(amounts))
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
            .raw("frequency", Data.ratio(amounts.impressions(), amounts.reach()))
            .number("impressions", amounts.impressions())
            .number("inline_link_clicks", amounts.linkClicks())
            .text("objective", campaign.kind())
            .text("optimization_goal", "OFFSITE_CONVERSIONS")
            .number("reach", amounts.reach())
            .decimal("spend", amounts.spend(), 6)
            .text("updated_time", day.toString());
    ratios(data);
    if (amounts.conversions() > 0) {
      data.raw("action_values", MetaActions.values(amounts));
    }
    if (amounts.videoPlays() > 0) {
      video(data);
    }
    return data;
  }

  private void ratios(Data data) {
    if (amounts.clicks() > 0) {
      data.raw("cpc", Data.ratio(amounts.spend(), amounts.clicks() * 1_000_000));
    }
    data.raw("cpm", Data.ratio(amounts.spend(), amounts.impressions() * 1_000));
    data.raw("ctr", Data.ratio(amounts.clicks() * 100, amounts.impressions()));
  }

  private void video(Data data) {
    long plays = amounts.videoPlays();
    data.raw("video_play_actions", views(plays));
    data.raw("video_thruplay_watched_actions", views(amounts.holdViews()));
    data.raw("video_p25_watched_actions", views(plays * 6 / 10));
    data.raw("video_p50_watched_actions", views(plays * 4 / 10));
    data.raw("video_p75_watched_actions", views(plays * 3 / 10));
    data.raw("video_p100_watched_actions", views(plays * 2 / 10));
  }

  private static String views(long views) {
    return "[{\"action_type\":\"video_view\",\"value\":" + views + ".0}]";
  }
}
