package io.tallawah.increments;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** TikTok: figures are texts inside the record, and reports don't know the account. */
final class TikTokSource implements Source {

  private static final List<String> STATES = List.of("ENABLE", "DISABLE", "DELETE");

  @Override
  public String platform() {
    return "tiktok";
  }

  @Override
  public List<String> actions() {
    return List.of("conversion", "result", "complete_payment");
  }

  @Override
  public void ads(Sync sync, LocalDate day) {
    Chance chance = sync.chance();
    for (Ad ad : ADS) {
      if (chance.in(0.7)) {
        Map<String, @Nullable Object> metrics = metrics(chance);
        if (chance.in(0.6)) {
          metrics.put("campaign_id", ad.campaign());
          metrics.put("adgroup_id", Integer.toString(ad.adset()));
          metrics.put("campaign_name", chance.of(NAMES));
        }
        report(sync, "ads_reports_daily", "ad_id", ad.ad(), day, metrics);
      }
    }
  }

  private static Map<String, @Nullable Object> metrics(Chance chance) {
    Map<String, @Nullable Object> metrics = new LinkedHashMap<>();
    metrics.put("spend", chance.in(0.1) ? "-" : chance.upTo(99) + ".250");
    for (String metric :
        List.of(
            "impressions",
            "clicks",
            "reach",
            "conversion",
            "result",
            "complete_payment",
            "total_purchase_value",
            "video_play_actions",
            "video_watched_2s",
            "video_watched_6s")) {
      if (chance.in(0.9)) {
        String value = chance.in(0.02) ? "1,200" : Integer.toString(chance.upTo(500));
        metrics.put(metric, chance.in(0.05) ? "-" : value);
      }
    }
    return metrics;
  }

  private static void report(
      Sync sync, String stream, String field, int id, LocalDate day, Map<String, ?> metrics) {
    sync.add(
        stream,
        field,
        id,
        "stat_time_day",
        day + " 00:00:00",
        "dimensions",
        Map.of("stat_time_day", day + " 00:00:00"),
        "metrics",
        metrics);
  }

  @Override
  public void totals(Sync sync, LocalDate day) {
    for (int campaign : List.of(11, 12, 13, 14, 15)) {
      if (sync.chance().in(0.6)) {
        report(
            sync, "campaigns_reports_daily", "campaign_id", campaign, day, metrics(sync.chance()));
      }
    }
    report(sync, "advertisers_reports_daily", "advertiser_id", 71, day, metrics(sync.chance()));
  }

  @Override
  public void places(Sync sync, LocalDate day) {
    for (Ad ad : ADS) {
      for (String province : List.of("3489853", "3488716", "3488700", "7")) {
        if (sync.chance().in(0.3)) {
          sync.add(
              "ads_audience_reports_by_province_daily",
              "ad_id",
              ad.ad(),
              "province_id",
              province,
              "stat_time_day",
              day + " 00:00:00",
              "metrics",
              metrics(sync.chance()));
        }
      }
    }
  }

  @Override
  public void entities(Sync sync) {
    Chance chance = sync.chance();
    sync.perhapsWhole("campaigns", "ad_groups", "ads");
    for (Ad ad : ADS) {
      if (chance.in(0.3)) {
        entity(sync, "campaigns", "campaign", ad.campaign(), ad);
      }
      if (chance.in(0.3)) {
        entity(sync, "ad_groups", "adgroup", ad.adset(), ad);
      }
      if (chance.in(0.3)) {
        entity(sync, "ads", "ad", ad.ad(), ad);
      }
    }
    for (int account : List.of(71, 72)) {
      if (chance.in(0.3)) {
        sync.add(
            "advertisers",
            "advertiser_id",
            account,
            "name",
            chance.of(NAMES),
            "currency",
            chance.in(0.2) ? "JMD" : "USD",
            "display_timezone",
            "America/Jamaica",
            "status",
            "STATUS_ENABLE");
      }
    }
  }

  private static void entity(Sync sync, String stream, String level, int id, Ad ad) {
    Chance chance = sync.chance();
    sync.add(
        stream,
        level + "_id",
        id,
        "campaign_id",
        ad.campaign(),
        "adgroup_id",
        level.equals("campaign") ? Sync.ABSENT : ad.adset(),
        "advertiser_id",
        chance.mostly(ad.account()),
        "budget",
        chance.upTo(3) * 10,
        "budget_mode",
        chance.in(0.5) ? "BUDGET_MODE_DAY" : "BUDGET_MODE_TOTAL",
        "video_id",
        level.equals("ad") && chance.in(0.5) ? "v" + chance.upTo(2) : Sync.ABSENT,
        level + "_name",
        chance.of(NAMES),
        "operation_status",
        chance.of(STATES),
        "modify_time",
        sync.began()
            .minus(Duration.ofHours(chance.upTo(30)))
            .toString()
            .replace("T", " ")
            .replace("Z", ""));
  }
}
