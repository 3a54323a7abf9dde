package io.tallawah.increments;

import java.time.LocalDate;
import java.util.List;

/** Google Ads: campaigns above ads, attributes repeated on every date, micros and networks. */
final class GoogleSource implements Source {

  private static final List<String> STATES = List.of("ENABLED", "PAUSED", "REMOVED");
  private static final List<String> NETWORKS = List.of("SEARCH", "CONTENT");

  @Override
  public String platform() {
    return "google";
  }

  @Override
  public List<String> actions() {
    return List.of("conversions", "all_conversions");
  }

  @Override
  public void ads(Sync sync, LocalDate day) {
    Chance chance = sync.chance();
    String stream = chance.in(0.8) ? "ad_group_ad_legacy" : "ad_performance";
    for (Ad ad : ADS) {
      if (chance.in(0.7)) {
        sync.add(
            stream,
            "segments.date",
            day.toString(),
            "customer.id",
            ad.account(),
            "customer.currency_code",
            chance.mostly("USD"),
            "customer.time_zone",
            chance.mostly("America/Jamaica"),
            "campaign.id",
            chance.mostly(ad.campaign()),
            "campaign.name",
            chance.of(NAMES),
            "ad_group.id",
            ad.adset(),
            "ad_group_ad.ad.id",
            ad.ad(),
            "ad_group_ad.ad.name",
            chance.of(NAMES),
            "segments.ad_network_type",
            chance.of(NETWORKS),
            "metrics.cost_micros",
            chance.count(9_000_000),
            "metrics.impressions",
            chance.count(900),
            "metrics.clicks",
            chance.count(40),
            "metrics.conversions",
            chance.count(9),
            "metrics.all_conversions",
            chance.count(12),
            "metrics.conversions_value",
            chance.amount(),
            "metrics.all_conversions_value",
            chance.amount());
      }
    }
  }

  @Override
  public void totals(Sync sync, LocalDate day) {
    Chance chance = sync.chance();
    boolean byHour = chance.in(0.3);
    for (int campaign : List.of(11, 12, 13, 14, 15)) {
      if (chance.in(0.7)) {
        sync.add(
            "campaign",
            "segments.date",
            day.toString(),
            "campaign.resource_name",
            "customers/" + (campaign < 13 ? 71 : 72) + "/campaigns/" + campaign,
            "campaign.id",
            campaign,
            "campaign.name",
            chance.of(NAMES),
            "campaign.status",
            chance.of(STATES),
            "campaign.campaign_budget",
            "customers/71/campaignBudgets/6" + campaign % 2,
            "campaign_budget.amount_micros",
            5_000_000 * (1 + chance.upTo(2)),
            "segments.ad_network_type",
            chance.of(NETWORKS),
            "segments.hour",
            byHour ? chance.upTo(3) : Sync.ABSENT,
            "metrics.cost_micros",
            chance.count(29_000_000),
            "metrics.impressions",
            chance.count(3_000),
            "metrics.clicks",
            chance.count(100));
      }
    }
    for (int account : List.of(71, 72)) {
      sync.add(
          "account_performance_report",
          "segments.date",
          day.toString(),
          "customer.id",
          account,
          "customer.currency_code",
          "USD",
          "segments.ad_network_type",
          chance.of(NETWORKS),
          "metrics.cost_micros",
          chance.count(40_000_000));
    }
  }

  @Override
  public void places(Sync sync, LocalDate day) {
    Chance chance = sync.chance();
    String stream = chance.in(0.6) ? "geographic_view_by_region" : "geo_performance";
    for (int campaign : List.of(11, 12, 13)) {
      for (int region : List.of(9070379, 9070378, 1009016, 5)) {
        if (chance.in(0.4)) {
          sync.add(
              stream,
              "segments.date",
              day.toString(),
              "customer.id",
              campaign < 13 ? 71 : 72,
              "customer.currency_code",
              "USD",
              "campaign.id",
              campaign,
              "ad_group.id",
              20 + campaign,
              "geographic_view.country_criterion_id",
              2388,
              "geographic_view.location_type",
              chance.in(0.2) ? "AREA_OF_INTEREST" : "LOCATION_OF_PRESENCE",
              "segments.geo_target_region",
              chance.mostly("geoTargetConstants/" + region),
              "metrics.cost_micros",
              chance.count(900_000),
              "metrics.impressions",
              chance.count(90));
        }
      }
    }
  }

  @Override
  public void entities(Sync sync) {
    Chance chance = sync.chance();
    sync.perhapsWhole("ad_group", "ad_group_ad");
    for (Ad ad : ADS) {
      if (chance.in(0.3)) {
        sync.add(
            "ad_group",
            "ad_group.id",
            ad.adset(),
            "ad_group.name",
            chance.of(NAMES),
            "ad_group.status",
            chance.of(STATES),
            "ad_group.campaign",
            "customers/" + ad.account() + "/campaigns/" + ad.campaign());
      }
      if (chance.in(0.3)) {
        sync.add(
            "ad_group_ad",
            "ad_group_ad.ad.id",
            ad.ad(),
            "ad_group.id",
            ad.adset(),
            "ad_group_ad.resource_name",
            "customers/" + ad.account() + "/adGroupAds/" + ad.adset() + "~" + ad.ad(),
            "ad_group_ad.ad.name",
            chance.of(NAMES),
            "ad_group_ad.status",
            chance.of(STATES));
      }
    }
    for (int budget : List.of(60, 61)) {
      if (chance.in(0.3)) {
        budget(sync, budget);
      }
    }
    if (chance.in(0.3)) {
      sync.add(
          "geo_target_constant",
          "geo_target_constant.id",
          5,
          "geo_target_constant.name",
          chance.of(PLACES),
          "geo_target_constant.country_code",
          "JM",
          "geo_target_constant.parent_geo_target",
          chance.in(0.5) ? "geoTargetConstants/9070381" : Sync.ABSENT,
          "geo_target_constant.target_type",
          "Region");
    }
    if (chance.in(0.4)) {
      sync.add(
          "customer",
          "customer.id",
          71,
          "customer.currency_code",
          chance.in(0.2) ? "JMD" : "USD",
          "customer.time_zone",
          "America/Jamaica",
          "customer.descriptive_name",
          chance.of(NAMES));
    }
  }

  private static void budget(Sync sync, int id) {
    Chance chance = sync.chance();
    sync.add(
        "campaign_budget",
        "customer.id",
        71,
        "campaign_budget.id",
        id,
        "segments.date",
        "2026-10-0" + (1 + chance.upTo(2)),
        "campaign_budget.amount_micros",
        4_000_000 * (1 + chance.upTo(2)),
        "campaign_budget.period",
        "DAILY",
        "campaign_budget.explicitly_shared",
        chance.in(0.3),
        "campaign_budget.status",
        "ENABLED",
        "campaign_budget.resource_name",
        "customers/71/campaignBudgets/" + id);
  }
}
