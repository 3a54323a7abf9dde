package io.tallawah.setup.demo.tiktok;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Outcomes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Figures of a TikTok report, as it writes them: "20.000", and "-" where there is nothing to say.
 */
record TikTokMetrics(Amounts amounts) {

  private static final String NOTHING = "-";

  /** What every report tells. */
  Data delivery() {
    long plays = amounts.videoPlays();
    return count("impressions", amounts.impressions())
        .text("clicks", text(amounts.clicks()))
        .text("spend", money(amounts.spend(), 6))
        .text("ctr", through(amounts.clicks() * 100, amounts.impressions(), 2))
        .text("cpc", through(amounts.spend(), amounts.clicks() * 1_000_000, 3))
        .text("cpm", through(amounts.spend(), amounts.impressions() * 1_000, 3))
        .text("reach", amounts.reach() == 0 ? NOTHING : text(amounts.reach()))
        .text("frequency", through(amounts.impressions(), amounts.reach(), 2))
        .text("video_play_actions", text(plays))
        .text("video_watched_2s", text(amounts.hookViews()))
        .text("video_watched_6s", text(amounts.holdViews()))
        .text("video_views_p25", text(plays * 6 / 10))
        .text("video_views_p50", text(plays * 4 / 10))
        .text("video_views_p75", text(plays * 3 / 10))
        .text("video_views_p100", text(plays * 2 / 10))
        .text("likes", text(amounts.clicks() / 3))
        .text("comments", text(amounts.clicks() / 40))
        .text("shares", text(amounts.clicks() / 25))
        .text("follows", text(amounts.clicks() / 60));
  }

  /** What the report of ads tells beside. */
  Data ofAd(Campaign campaign, Ad ad, LocalDate morning) {
    long conversions = amounts.conversions() / 100;
    boolean leads = amounts.leads() > 0;
    return delivery()
        .number("campaign_id", campaign.id())
        .number("adgroup_id", ad.adSetId())
        .text("campaign_name", campaign.name(morning))
        .text("adgroup_name", ad.adSetName())
        .text("ad_name", ad.name())
        .text("conversion", text(conversions))
        .text("cost_per_conversion", through(amounts.spend(), conversions * 1_000_000, 3))
        .text("result", text(leads ? amounts.leads() : conversions))
        .text("real_time_conversion", text(conversions))
        .text("complete_payment", text(conversions))
        .text("total_complete_payment_rate", money(amounts.value(), 2))
        .text("total_purchase_value", NOTHING)
        .text("form", text(amounts.leads()));
  }

  /** What the report of places tells, which knows nothing of films. */
  Data ofAudience(Campaign campaign, Ad ad) {
    return count("impressions", amounts.impressions())
        .text("clicks", text(amounts.clicks()))
        .text("spend", money(amounts.spend(), 6))
        .text("ctr", through(amounts.clicks() * 100, amounts.impressions(), 2))
        .text("conversion", text(amounts.conversions() / 100))
        .number("campaign_id", campaign.id())
        .number("adgroup_id", ad.adSetId());
  }

  /** All of an ad's day together. */
  static void tell(Amounts amounts, Outcomes outcomes) {
    long all = amounts.conversions();
    outcomes.add("conversion", Outcomes.DEFAULT, all, amounts.value());
    outcomes.add("real_time_conversion", Outcomes.DEFAULT, all, 0);
    outcomes.add("complete_payment", Outcomes.DEFAULT, all, amounts.value());
    outcomes.add("result", Outcomes.DEFAULT, amounts.leads() > 0 ? amounts.leads() * 100 : all, 0);
    outcomes.add("form", Outcomes.DEFAULT, amounts.leads() * 100, 0);
  }

  private static Data count(String field, long count) {
    return new Data().text(field, text(count));
  }

  private static String text(long count) {
    return Long.toString(count);
  }

  static String money(long units, int scale) {
    return BigDecimal.valueOf(units, scale).setScale(3, RoundingMode.UNNECESSARY).toPlainString();
  }

  private static String through(long part, long whole, int places) {
    return whole == 0
        ? NOTHING
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), places, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
