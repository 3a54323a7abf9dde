package io.tallawah.setup.demo.linkedin;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Campaign.AdSet;
import io.tallawah.setup.demo.world.Outcomes;
import io.tallawah.setup.demo.world.Truth;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** LinkedIn's days of campaigns and of creatives; of some creatives it tells only busy days. */
final class LinkedInAnalytics {

  private static final String DAY = "end_date";

  /** Below so many impressions the last creative of a campaign isn't told. */
  private static final int SUPPRESSED_BELOW = 900;

  private final Reading reading;

  LinkedInAnalytics(Reading reading) {
    this.reading = reading;
  }

  void write() throws IOException {
    reading.daily("ad_campaign_analytics", DAY, this::campaigns);
    reading.daily("ad_creative_analytics", DAY, this::creatives);
  }

  private void campaigns(LocalDate day) throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      for (AdSet set : campaign.adSets()) {
        Amounts amounts = Truth.ofSet(campaign, set.ads(), day, reading.morning());
        if (!amounts.isNone()) {
          Data data = row("CAMPAIGN", Urn.campaign(set.id()), day);
          data.text("sponsoredCampaign", Long.toString(set.id()));
          long viewed = viewed(campaign, set, day, reading.morning());
          reading.record(metrics(data, campaign, amounts, viewed));
        }
      }
    }
  }

  private void creatives(LocalDate day) throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      for (AdSet set : campaign.adSets()) {
        for (Ad ad : told(campaign, set, day, reading.morning()).toList()) {
          creative(campaign, ad, day, Truth.ofAd(campaign, ad, day, reading.morning()));
        }
        boolean stopped = !campaign.delivers(day) && campaign.delivers(day.minusDays(1));
        for (Ad ad : stopped ? set.ads() : List.<Ad>of()) {
          creative(campaign, ad, day, Amounts.NONE);
        }
      }
    }
  }

  private void creative(Campaign campaign, Ad ad, LocalDate day, Amounts amounts)
      throws IOException {
    Data data = row("CREATIVE", Urn.creative(ad.id()), day);
    data.text("sponsoredCreative", Long.toString(ad.id()));
    reading.record(metrics(data, campaign, amounts));
  }

  /** The creatives of a campaign that have a row for a day. */
  static Stream<Ad> told(Campaign campaign, AdSet set, LocalDate day, LocalDate morning) {
    Ad last = set.ads().getLast();
    return set.ads().stream()
        .filter(ad -> {
          long impressions = Truth.ofAd(campaign, ad, day, morning).impressions();
          return impressions >= (ad.equals(last) ? SUPPRESSED_BELOW : 1);
        });
  }

  static Data row(String pivot, String urn, LocalDate day) {
    return new Data()
        .text("pivot", pivot)
        .raw("pivotValues", "[" + Data.quoted(urn) + "]")
        .text("string_of_pivot_values", urn)
        .text("start_date", day.toString())
        .text(DAY, day.toString());
  }

  static Data metrics(Data data, Campaign campaign, Amounts amounts) {
    return metrics(data, campaign, amounts, viewed(amounts));
  }

  /** Conversions of people who only saw an ad. */
  private static long viewed(Amounts amounts) {
    return amounts.conversions() / 100 / 4;
  }

  private static long viewed(Campaign campaign, AdSet set, LocalDate day, LocalDate morning) {
    return set.ads().stream()
        .mapToLong(ad -> viewed(Truth.ofSet(campaign, List.of(ad), day, morning)))
        .sum();
  }

  private static Data metrics(Data data, Campaign campaign, Amounts amounts, long viewed) {
    long conversions = amounts.conversions() / 100;
    long plays = amounts.videoPlays();
    return data.raw("costInLocalCurrency", dusty(amounts.spend()))
        .raw("costInUsd", Data.ratio(amounts.spend(), campaign.account().scale() * 1_000_000L))
        .number("impressions", amounts.impressions())
        .number("clicks", amounts.clicks())
        .number("landingPageClicks", amounts.linkClicks())
        .number("totalEngagements", amounts.clicks() + plays / 20)
        .number("approximateUniqueImpressions", amounts.reach())
        .number("externalWebsiteConversions", conversions)
        .number("externalWebsitePostClickConversions", conversions - viewed)
        .number("externalWebsitePostViewConversions", viewed)
        .decimal("conversionValueInLocalCurrency", amounts.value(), 2)
        .number("oneClickLeads", amounts.leads())
        .number("oneClickLeadFormOpens", amounts.leads() * 3)
        .number("videoViews", amounts.hookViews())
        .number("videoStarts", plays)
        .number("videoFirstQuartileCompletions", plays * 6 / 10)
        .number("videoMidpointCompletions", plays * 4 / 10)
        .number("videoThirdQuartileCompletions", plays * 3 / 10)
        .number("videoCompletions", plays * 2 / 10);
  }

  /** All of an ad's day together. */
  static void tell(Amounts amounts, Outcomes outcomes) {
    long all = amounts.conversions() / 100;
    long viewed = viewed(amounts);
    outcomes.add("externalWebsiteConversions", Outcomes.DEFAULT, all * 100, amounts.value());
    outcomes.add("externalWebsitePostClickConversions", Outcomes.DEFAULT, (all - viewed) * 100, 0);
    outcomes.add("externalWebsitePostViewConversions", Outcomes.DEFAULT, viewed * 100, 0);
    outcomes.add("oneClickLeads", Outcomes.DEFAULT, amounts.leads() * 100, 0);
  }

  /** Money as it comes: sums of binary fractions, 12.339999999999996 for 12.34 and less than 0. */
  private static String dusty(long micros) {
    long cents = micros / 10_000;
    if (cents == 0) {
      return "-2e-18";
    }
    return switch ((int) (cents % 3)) {
      case 0 -> Data.plain(cents, 2);
      case 1 -> Data.amount(cents, 2, "-0.000000000000004");
      default -> Data.amount(cents, 2, "0.000000000000005");
    };
  }
}
