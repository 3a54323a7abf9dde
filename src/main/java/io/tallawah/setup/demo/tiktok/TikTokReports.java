package io.tallawah.setup.demo.tiktok;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Truth;
import java.io.IOException;
import java.time.LocalDate;

/** TikTok's days of ads, campaigns and advertisers; their figures are texts inside an object. */
final class TikTokReports {

  static final String DAY = "stat_time_day";

  private final Reading reading;

  TikTokReports(Reading reading) {
    this.reading = reading;
  }

  void write() throws IOException {
    reading.daily("ads_reports_daily", DAY, this::ads);
    reading.daily("campaigns_reports_daily", DAY, this::campaigns);
    reading.daily("advertisers_reports_daily", DAY, this::advertisers);
  }

  private void ads(LocalDate day) throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      for (Ad ad : campaign.ads()) {
        Amounts amounts = Truth.ofAd(campaign, ad, day, reading.morning());
        if (!amounts.isNone()) {
          Data metrics = new TikTokMetrics(amounts).ofAd(campaign, ad, reading.morning());
          reading.record(row("ad_id", ad.id(), day, metrics));
        }
      }
    }
  }

  private void campaigns(LocalDate day) throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      Amounts amounts = Truth.ofCampaign(campaign, day, reading.morning());
      if (!amounts.isNone()) {
        Data metrics = new TikTokMetrics(amounts).delivery();
        metrics.text("campaign_name", campaign.name(reading.morning()));
        reading.record(row("campaign_id", campaign.id(), day, metrics));
      }
    }
  }

  private void advertisers(LocalDate day) throws IOException {
    for (Account account : reading.accounts()) {
      Amounts sum = Amounts.NONE;
      for (Campaign campaign : reading.campaigns()) {
        if (campaign.account().equals(account)) {
          sum = sum.plus(Truth.ofCampaign(campaign, day, reading.morning()));
        }
      }
      if (!sum.isNone()) {
        reading.record(row("advertiser_id", account.id(), day, new TikTokMetrics(sum).delivery()));
      }
    }
  }

  static Data row(String idField, long id, LocalDate day, Data metrics) {
    String time = day + " 00:00:00";
    return new Data()
        .raw("metrics", metrics.end())
        .raw("dimensions", new Data().text(DAY, time).number(idField, id).end())
        .text(DAY, time)
        .number(idField, id);
  }
}
