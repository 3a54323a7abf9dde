package io.tallawah.setup.demo.google;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import java.util.List;

/** Names and fields that several of Google's streams share; older syncs speak API v22. */
final class GoogleFields {

  static final String DAY = "segments.date";
  private static final int OLD_SYNCS = 3;

  private final Reading reading;
  private final boolean old;

  GoogleFields(Reading reading) {
    this.reading = reading;
    this.old = reading.sync().number() <= OLD_SYNCS;
  }

  boolean isOld() {
    return old;
  }

  static String customer(Account account) {
    return "customers/" + account.id();
  }

  static String campaign(Campaign campaign) {
    return customer(campaign.account()) + "/campaigns/" + campaign.id();
  }

  static long budgetId(Campaign campaign) {
    Long shared = campaign.budget().shared();
    return shared == null ? campaign.id() + 9_000_000_000L : shared;
  }

  static String budget(Campaign campaign) {
    return customer(campaign.account()) + "/campaignBudgets/" + budgetId(campaign);
  }

  static String group(Campaign campaign, Ad ad) {
    return customer(campaign.account()) + "/adGroups/" + ad.adSetId();
  }

  String status(Campaign campaign) {
    return switch (campaign.status(reading.morning())) {
      case ACTIVE -> "ENABLED";
      case PAUSED -> "PAUSED";
      case GONE -> "REMOVED";
    };
  }

  static String adType(Campaign campaign) {
    return switch (campaign.kind()) {
      case "DISPLAY" -> "RESPONSIVE_DISPLAY_AD";
      case "VIDEO" -> "VIDEO_RESPONSIVE_AD";
      default -> "RESPONSIVE_SEARCH_AD";
    };
  }

  static List<String> networks(Campaign campaign) {
    return switch (campaign.kind()) {
      case "SEARCH" -> List.of("SEARCH", "SEARCH_PARTNERS");
      case "PERFORMANCE_MAX" -> List.of("MIXED");
      case "VIDEO" -> List.of("YOUTUBE_WATCH");
      default -> List.of("CONTENT");
    };
  }

  static int[] weights(List<String> networks) {
    return networks.size() == 1 ? new int[] {1} : new int[] {88, 12};
  }

  Data metrics(Data data, Amounts part) {
    data.number("metrics.clicks", part.clicks())
        .decimal("metrics.conversions", part.conversions(), 2)
        .decimal("metrics.conversions_value", part.value(), 2)
        .number("metrics.cost_micros", part.spend())
        .number("metrics.impressions", part.impressions())
        .number("metrics.interactions", part.clicks());
    return data.number(
        old ? "metrics.video_views" : "metrics.video_trueview_views", part.videoPlays());
  }
}
