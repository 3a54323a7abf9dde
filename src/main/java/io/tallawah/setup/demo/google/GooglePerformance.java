package io.tallawah.setup.demo.google;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Budget;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Truth;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Google's days of campaigns, ads and accounts, each cut into other segments. */
final class GooglePerformance {

  private static final int[] HOURS = {9, 12, 20};
  private static final int[] HOUR_WEIGHTS = {23, 36, 41};
  private static final String[] DEVICES = {"MOBILE", "DESKTOP"};
  private static final int[] DEVICE_WEIGHTS = {74, 26};
  private static final List<String> NETWORKS =
      List.of("SEARCH", "SEARCH_PARTNERS", "CONTENT", "YOUTUBE_WATCH", "MIXED");

  private final Reading reading;
  private final GoogleFields fields;

  GooglePerformance(Reading reading, GoogleFields fields) {
    this.reading = reading;
    this.fields = fields;
  }

  void campaigns(LocalDate day) throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      Amounts all = Truth.ofCampaign(campaign, day, reading.morning());
      List<String> networks = GoogleFields.networks(campaign);
      for (int n = 0; !all.isNone() && n < networks.size(); n++) {
        Amounts ofNetwork =
            all.part(campaign.account().manner(), n, GoogleFields.weights(networks));
        hours(campaign, day, networks.get(n), ofNetwork);
      }
    }
  }

  private void hours(Campaign campaign, LocalDate day, String network, Amounts ofNetwork)
      throws IOException {
    for (int h = 0; h < HOURS.length; h++) {
      Amounts part = ofNetwork.part(campaign.account().manner(), h, HOUR_WEIGHTS);
      if (!part.isNone()) {
        Data data = campaign(campaign, day).number("segments.hour", HOURS[h]);
        reading.record(fields.metrics(data, part).text("segments.ad_network_type", network));
      }
    }
  }

  private Data campaign(Campaign campaign, LocalDate day) {
    boolean old = fields.isOld();
    LocalDate end = campaign.end();
    String ends = end == null ? "2037-12-30" : end.toString();
    Budget.Step step = campaign.budget().on(reading.morning());
    return new Data()
        .text("campaign.advertising_channel_type", campaign.kind())
        .text("campaign.advertising_channel_sub_type", "UNSPECIFIED")
        .text("campaign.bidding_strategy_type", "MAXIMIZE_CONVERSIONS")
        .text("campaign.campaign_budget", GoogleFields.budget(campaign))
        .number(
            "campaign_budget.amount_micros",
            step.period() == Budget.Period.DAILY ? step.micros() : 0)
        .text(old ? "campaign.end_date" : "campaign.end_date_time", old ? ends : ends + " 23:59:59")
        .number("campaign.id", campaign.id())
        .raw("campaign.labels", "[]")
        .text("campaign.name", campaign.name(reading.morning()))
        .text("campaign.resource_name", GoogleFields.campaign(campaign))
        .text("campaign.serving_status", serving(campaign))
        .text(
            old ? "campaign.start_date" : "campaign.start_date_time",
            old ? campaign.start().toString() : campaign.start() + " 00:00:00")
        .text("campaign.status", fields.status(campaign))
        .text("campaign.tracking_url_template", "")
        .text(GoogleFields.DAY, day.toString());
  }

  private String serving(Campaign campaign) {
    LocalDate end = campaign.end();
    return end != null && end.isBefore(reading.morning()) ? "ENDED" : "SERVING";
  }

  void ads(LocalDate day) throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      List<String> networks = GoogleFields.networks(campaign);
      for (Ad ad : campaign.ads()) {
        Amounts all = Truth.ofAd(campaign, ad, day, reading.morning());
        for (int n = 0; !all.isNone() && n < networks.size(); n++) {
          Amounts part = all.part(campaign.account().manner(), n, GoogleFields.weights(networks));
          if (!part.isNone()) {
            reading.record(ad(campaign, ad, day, part, networks.get(n)));
          }
        }
      }
    }
  }

  private Data ad(Campaign campaign, Ad ad, LocalDate day, Amounts part, String network) {
    Account account = campaign.account();
    Data data =
        new Data()
            .number("ad_group.id", ad.adSetId())
            .text("ad_group.name", ad.adSetName())
            .text("ad_group.status", "ENABLED")
            .number("ad_group_ad.ad.id", ad.id())
            .text("ad_group_ad.ad.name", ad.name())
            .text("ad_group_ad.ad.type", GoogleFields.adType(campaign))
            .text("ad_group_ad.status", "ENABLED")
            .number("campaign.id", campaign.id())
            .text("campaign.name", campaign.name(reading.morning()))
            .text("campaign.status", fields.status(campaign))
            .text("customer.currency_code", account.currency())
            .text("customer.descriptive_name", account.name())
            .number("customer.id", account.id())
            .text("customer.time_zone", account.tenant().timeZone())
            .decimal("metrics.all_conversions", part.conversions() * 13 / 10, 2)
            .decimal("metrics.all_conversions_value", part.value() * 11 / 10, 2);
    quartile(data, 25, part, 8);
    quartile(data, 50, part, 5);
    quartile(data, 75, part, 3);
    quartile(data, 100, part, 2);
    return fields
        .metrics(data, part)
        .text("segments.ad_network_type", network)
        .text(GoogleFields.DAY, day.toString());
  }

  private static void quartile(Data data, int percent, Amounts part, int tenths) {
    data.raw(
        "metrics.video_quartile_p" + percent + "_rate",
        Data.ratio(part.videoPlays() * tenths / 10, part.impressions()));
  }

  void accounts(LocalDate day) throws IOException {
    for (Account account : reading.accounts()) {
      for (String network : NETWORKS) {
        Amounts all = ofNetwork(account, network, day);
        for (int d = 0; !all.isNone() && d < DEVICES.length; d++) {
          Amounts part = all.part(account.manner(), d, DEVICE_WEIGHTS);
          Data data =
              new Data()
                  .text("customer.currency_code", account.currency())
                  .text("customer.descriptive_name", account.name())
                  .number("customer.id", account.id())
                  .truth("customer.manager", false)
                  .text("customer.time_zone", account.tenant().timeZone());
          reading.record(
              fields
                  .metrics(data, part)
                  .text("segments.ad_network_type", network)
                  .text(GoogleFields.DAY, day.toString())
                  .text("segments.device", DEVICES[d]));
        }
      }
    }
  }

  private Amounts ofNetwork(Account account, String network, LocalDate day) {
    Amounts sum = Amounts.NONE;
    for (Campaign campaign : reading.campaigns()) {
      List<String> networks = GoogleFields.networks(campaign);
      int place = networks.indexOf(network);
      if (place >= 0 && campaign.account().equals(account)) {
        Amounts all = Truth.ofCampaign(campaign, day, reading.morning());
        sum = sum.plus(all.part(account.manner(), place, GoogleFields.weights(networks)));
      }
    }
    return sum;
  }
}
