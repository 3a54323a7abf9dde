package io.tallawah.increments;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LinkedIn: facts know a creative or a campaign (our ad set) and nothing above it. */
final class LinkedInSource implements Source {

  private static final List<String> STATES = List.of("ACTIVE", "PAUSED", "ARCHIVED", "REMOVED");

  @Override
  public String platform() {
    return "linkedin";
  }

  @Override
  public List<String> actions() {
    return List.of("externalWebsiteConversions", "oneClickLeads");
  }

  @Override
  public void ads(Sync sync, LocalDate day) {
    for (Ad ad : ADS) {
      if (sync.chance().in(0.6)) {
        analytics(sync, "ad_creative_analytics", "sponsoredCreative", ad.ad(), day);
      }
    }
  }

  @Override
  public void totals(Sync sync, LocalDate day) {
    for (int adset : List.of(21, 22, 23, 24, 25, 26)) {
      if (sync.chance().in(0.6)) {
        analytics(sync, "ad_campaign_analytics", "sponsoredCampaign", adset, day);
      }
    }
  }

  private static void analytics(Sync sync, String stream, String pivot, int id, LocalDate day) {
    Chance chance = sync.chance();
    String urn = "urn:li:" + pivot + ":" + id;
    sync.add(
        stream,
        "start_date",
        day.toString(),
        "end_date",
        day.toString(),
        "pivotValues",
        List.of(urn),
        "string_of_pivot_values",
        urn,
        pivot,
        Integer.toString(id),
        "costInLocalCurrency",
        chance.in(0.05) ? -2e-18 : chance.amount(),
        "costInUsd",
        chance.amount(),
        "conversionValueInLocalCurrency",
        chance.amount(),
        "impressions",
        chance.count(900),
        "clicks",
        chance.count(40),
        "landingPageClicks",
        chance.count(20),
        "externalWebsiteConversions",
        chance.count(9),
        "oneClickLeads",
        chance.count(9),
        "videoViews",
        chance.count(99));
  }

  @Override
  public void places(Sync sync, LocalDate day) {
    Chance chance = sync.chance();
    String stream = chance.in(0.5) ? "ad_member_country_analytics" : "ad_member_region_analytics";
    for (int adset : List.of(21, 22, 23, 26)) {
      for (int place : List.of(105126983, 105126984)) {
        if (chance.in(0.5)) {
          sync.add(
              stream,
              "start_date",
              day.toString(),
              "end_date",
              day.toString(),
              "pivotValues",
              List.of("urn:li:geo:" + place),
              "string_of_pivot_values",
              "urn:li:geo:" + place,
              "sponsoredCampaign",
              Integer.toString(adset),
              "costInLocalCurrency",
              chance.amount(),
              "impressions",
              chance.count(90));
        }
      }
    }
  }

  @Override
  public void entities(Sync sync) {
    Chance chance = sync.chance();
    sync.perhapsWhole("campaign_groups", "campaigns", "creatives");
    for (Ad ad : ADS) {
      if (chance.in(0.3)) {
        entity(sync, "campaign_groups", ad.campaign(), ad, "name", chance.of(NAMES));
      }
      if (chance.in(0.3)) {
        entity(
            sync,
            "campaigns",
            ad.adset(),
            ad,
            "campaignGroup",
            "urn:li:sponsoredCampaignGroup:" + ad.campaign());
      }
      if (chance.in(0.3)) {
        creative(sync, ad);
      }
    }
    for (int account : List.of(71, 72)) {
      if (chance.in(0.3)) {
        sync.add(
            "accounts",
            "id",
            account,
            "name",
            chance.of(NAMES),
            "currency",
            chance.in(0.2) ? "JMD" : "USD",
            "status",
            "ACTIVE");
      }
    }
  }

  private static void entity(
      Sync sync, String stream, int id, Ad ad, String field, @Nullable Object value) {
    Chance chance = sync.chance();
    sync.add(
        stream,
        "id",
        id,
        "account",
        chance.mostly("urn:li:sponsoredAccount:" + ad.account()),
        "status",
        chance.of(STATES),
        "name",
        chance.of(NAMES),
        field,
        value,
        "dailyBudget",
        chance.in(0.5)
            ? Map.of("amount", chance.upTo(3) + "0", "currencyCode", "USD")
            : Sync.ABSENT,
        "runSchedule",
        Map.of("end", sync.began().plus(Duration.ofHours(20)).toEpochMilli()),
        "lastModified",
        sync.began().minus(Duration.ofHours(chance.upTo(30))).toString());
  }

  private static void creative(Sync sync, Ad ad) {
    Chance chance = sync.chance();
    sync.add(
        "creatives",
        "id",
        "urn:li:sponsoredCreative:" + ad.ad(),
        "account",
        "urn:li:sponsoredAccount:" + ad.account(),
        "campaign",
        "urn:li:sponsoredCampaign:" + ad.adset(),
        "intendedStatus",
        chance.of(STATES),
        "lastModifiedAt",
        sync.began().minus(Duration.ofHours(chance.upTo(30))).toEpochMilli());
  }
}
