package io.tallawah.setup.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** What source-google-ads would print of the world in one sync. */
final class GoogleMessages {

  private static final int[] HOURS = {8, 12, 17, 20};
  private static final int[] HOUR_WEIGHTS = {17, 29, 31, 23};
  private static final String[] DEVICES = {"MOBILE", "DESKTOP", "TABLET"};
  private static final int[] DEVICE_WEIGHTS = {71, 24, 5};
  private static final int OLD_SYNCS = 3;

  private final List<Campaign> campaigns;
  private final Sync sync;
  private final MessageFile file;
  private final boolean old;

  GoogleMessages(List<Campaign> campaigns, Sync sync, MessageFile file) {
    this.campaigns = campaigns;
    this.sync = sync;
    this.file = file;
    this.old = sync.number() <= OLD_SYNCS;
  }

  /** Writes a day of a stream. */
  private interface OfDay {
    void write(LocalDate day) throws IOException;
  }

  void write() throws IOException {
    stream("customer", this::customers);
    stream("campaign", this::campaigns);
    stream("campaign_budget", this::budgets);
    stream("ad_group", this::adGroups);
    stream("ad_group_ad", this::ads);
    stream("ad_group_ad_legacy", this::performance);
    stream("account_performance_report", this::accounts);
  }

  private void stream(String name, OfDay part) throws IOException {
    file.begin(name);
    for (LocalDate day = sync.window().from();
        !day.isAfter(sync.window().to());
        day = day.plusDays(1)) {
      part.write(day);
    }
    file.end("segments.date", sync.window().to().toString());
  }

  private boolean isLast(LocalDate day) {
    return day.equals(sync.window().to());
  }

  private void customers(LocalDate day) throws IOException {
    if (isLast(day)) {
      for (Account account : accountsOfAll()) {
        file.record(
            new Data()
                .truth("customer.auto_tagging_enabled", true)
                .text("customer.currency_code", account.tenant().currency())
                .text("customer.descriptive_name", account.name())
                .number("customer.id", account.id())
                .truth("customer.manager", false)
                .text("customer.resource_name", "customers/" + account.id())
                .truth("customer.test_account", false)
                .text("customer.time_zone", account.tenant().timeZone())
                .text("segments.date", day.toString()));
      }
    }
  }

  private List<Account> accountsOfAll() {
    return campaigns.stream().map(Campaign::account).distinct().toList();
  }

  private void campaigns(LocalDate day) throws IOException {
    for (Campaign campaign : campaigns) {
      Amounts all = Truth.ofCampaign(campaign, day, sync.morning());
      List<String> networks = networks(campaign);
      for (int n = 0; !all.isNone() && n < networks.size(); n++) {
        Amounts ofNetwork = all.part(n, weights(networks));
        for (int h = 0; h < HOURS.length; h++) {
          Amounts part = ofNetwork.part(h, HOUR_WEIGHTS);
          if (!part.isNone()) {
            Data data = campaignFields(campaign, day);
            data.number("segments.hour", HOURS[h]);
            file.record(metrics(data, part).text("segments.ad_network_type", networks.get(n)));
          }
        }
      }
    }
  }

  private Data campaignFields(Campaign campaign, LocalDate day) {
    LocalDate end = campaign.end();
    String ends = end == null ? "2037-12-30" : end.toString();
    return new Data()
        .text("campaign.advertising_channel_type", campaign.kind())
        .text("campaign.advertising_channel_sub_type", "UNSPECIFIED")
        .text("campaign.bidding_strategy_type", "MAXIMIZE_CONVERSIONS")
        .text("campaign.campaign_budget", budget(campaign))
        .number("campaign_budget.amount_micros", campaign.dailySpend())
        .text(old ? "campaign.end_date" : "campaign.end_date_time", old ? ends : ends + " 23:59:59")
        .number("campaign.id", campaign.id())
        .raw("campaign.labels", "[]")
        .text("campaign.name", campaign.name(sync.morning()))
        .text("campaign.resource_name", resource(campaign))
        .text("campaign.serving_status", serving(campaign))
        .text(
            old ? "campaign.start_date" : "campaign.start_date_time",
            old ? campaign.start().toString() : campaign.start() + " 00:00:00")
        .text("campaign.status", status(campaign))
        .text("campaign.tracking_url_template", "")
        .text("segments.date", day.toString());
  }

  private String serving(Campaign campaign) {
    LocalDate end = campaign.end();
    return end != null && end.isBefore(sync.morning()) ? "ENDED" : "SERVING";
  }

  private String status(Campaign campaign) {
    return switch (campaign.status(sync.morning())) {
      case ACTIVE -> "ENABLED";
      case PAUSED -> "PAUSED";
      case GONE -> "REMOVED";
    };
  }

  private static String resource(Campaign campaign) {
    return "customers/" + campaign.account().id() + "/campaigns/" + campaign.id();
  }

  private static String budget(Campaign campaign) {
    return "customers/" + campaign.account().id() + "/campaignBudgets/" + (campaign.id() + 9);
  }

  private static List<String> networks(Campaign campaign) {
    return switch (campaign.kind()) {
      case "SEARCH" -> List.of("SEARCH", "SEARCH_PARTNERS");
      case "PERFORMANCE_MAX" -> List.of("MIXED");
      case "VIDEO" -> List.of("YOUTUBE_WATCH");
      default -> List.of("CONTENT");
    };
  }

  private static int[] weights(List<String> networks) {
    return networks.size() == 1 ? new int[] {1} : new int[] {88, 12};
  }

  private Data metrics(Data data, Amounts part) {
    data.number("metrics.clicks", part.clicks())
        .decimal("metrics.conversions", part.conversions(), 2)
        .decimal("metrics.conversions_value", part.value(), 2)
        .number("metrics.cost_micros", part.spend())
        .number("metrics.impressions", part.impressions())
        .number("metrics.interactions", part.clicks());
    return data.number(
        old ? "metrics.video_views" : "metrics.video_trueview_views", part.videoPlays());
  }

  private void budgets(LocalDate day) throws IOException {
    for (Campaign campaign : campaigns) {
      if (isLast(day)) {
        file.record(
            new Data()
                .number("campaign.id", campaign.id())
                .number("campaign_budget.amount_micros", campaign.dailySpend())
                .text("campaign_budget.delivery_method", "STANDARD")
                .truth("campaign_budget.explicitly_shared", false)
                .number("campaign_budget.id", campaign.id() + 9)
                .text("campaign_budget.period", "DAILY")
                .text("campaign_budget.resource_name", budget(campaign))
                .text("campaign_budget.status", "ENABLED")
                .number("campaign_budget.total_amount_micros", 0)
                .text("campaign_budget.type", "STANDARD")
                .number("customer.id", campaign.account().id())
                .text("segments.budget_campaign_association_status.campaign", resource(campaign))
                .text("segments.budget_campaign_association_status.status", "ENABLED")
                .text("segments.date", day.toString()));
      }
    }
  }

  private void adGroups(LocalDate day) throws IOException {
    for (Campaign campaign : campaigns) {
      long last = 0;
      for (Ad ad : campaign.ads()) {
        if (isLast(day) && ad.adSetId() != last) {
          file.record(
              new Data()
                  .text("ad_group.campaign", resource(campaign))
                  .number("ad_group.id", ad.adSetId())
                  .text("ad_group.name", ad.adSetName())
                  .text("ad_group.resource_name", group(campaign, ad))
                  .text("ad_group.status", "ENABLED")
                  .text("ad_group.type", "SEARCH_STANDARD")
                  .number("campaign.id", campaign.id())
                  .number("metrics.cost_micros", 0)
                  .text("segments.date", day.toString()));
        }
        last = ad.adSetId();
      }
    }
  }

  private static String group(Campaign campaign, Ad ad) {
    return "customers/" + campaign.account().id() + "/adGroups/" + ad.adSetId();
  }

  private void ads(LocalDate day) throws IOException {
    for (Campaign campaign : campaigns) {
      for (Ad ad : campaign.ads()) {
        if (isLast(day)) {
          file.record(
              new Data()
                  .number("ad_group.id", ad.adSetId())
                  .raw("ad_group_ad.ad.final_urls", "[\"https://www.example.com/\"]")
                  .number("ad_group_ad.ad.id", ad.id())
                  .text("ad_group_ad.ad.name", ad.name())
                  .text("ad_group_ad.ad.type", "RESPONSIVE_SEARCH_AD")
                  .text("ad_group_ad.ad_group", group(campaign, ad))
                  .text(
                      "ad_group_ad.resource_name",
                      group(campaign, ad).replace("adGroups", "adGroupAds") + "~" + ad.id())
                  .text("ad_group_ad.status", ad.toldOn(sync.morning()) ? "ENABLED" : "REMOVED")
                  .text("segments.date", day.toString()));
        }
      }
    }
  }

  private void performance(LocalDate day) throws IOException {
    for (Campaign campaign : campaigns) {
      List<String> networks = networks(campaign);
      for (Ad ad : campaign.ads()) {
        Amounts all = Truth.ofAd(campaign, ad, day, sync.morning());
        for (int n = 0; !all.isNone() && n < networks.size(); n++) {
          Amounts part = all.part(n, weights(networks));
          if (!part.isNone()) {
            file.record(performance(campaign, ad, day, part, networks.get(n)));
          }
        }
      }
    }
  }

  private Data performance(Campaign campaign, Ad ad, LocalDate day, Amounts part, String network) {
    Account account = campaign.account();
    Data data =
        new Data()
            .number("ad_group.id", ad.adSetId())
            .text("ad_group.name", ad.adSetName())
            .text("ad_group.status", "ENABLED")
            .number("ad_group_ad.ad.id", ad.id())
            .text("ad_group_ad.ad.name", ad.name())
            .text("ad_group_ad.ad.type", "RESPONSIVE_SEARCH_AD")
            .text("ad_group_ad.status", "ENABLED")
            .number("campaign.id", campaign.id())
            .text("campaign.name", campaign.name(sync.morning()))
            .text("campaign.status", status(campaign))
            .text("customer.currency_code", account.tenant().currency())
            .text("customer.descriptive_name", account.name())
            .number("customer.id", account.id())
            .text("customer.time_zone", account.tenant().timeZone())
            .decimal("metrics.all_conversions", part.conversions() * 13 / 10, 2)
            .decimal("metrics.all_conversions_value", part.value() * 11 / 10, 2);
    boolean video = part.videoPlays() > 0;
    quartile(
        data,
        25,
        video ? MetaInsight.ratio(part.videoPlays() * 8 / 10, part.impressions()) : "0.0");
    quartile(
        data,
        50,
        video ? MetaInsight.ratio(part.videoPlays() * 5 / 10, part.impressions()) : "0.0");
    quartile(
        data,
        75,
        video ? MetaInsight.ratio(part.videoPlays() * 3 / 10, part.impressions()) : "0.0");
    quartile(
        data,
        100,
        video ? MetaInsight.ratio(part.videoPlays() * 2 / 10, part.impressions()) : "0.0");
    return metrics(data, part)
        .text("segments.ad_network_type", network)
        .text("segments.date", day.toString());
  }

  private static void quartile(Data data, int percent, String rate) {
    data.raw("metrics.video_quartile_p" + percent + "_rate", rate);
  }

  private void accounts(LocalDate day) throws IOException {
    for (Account account : accountsOfAll()) {
      for (String network :
          List.of("SEARCH", "SEARCH_PARTNERS", "CONTENT", "YOUTUBE_WATCH", "MIXED")) {
        Amounts all = ofNetwork(account, network, day);
        for (int d = 0; !all.isNone() && d < DEVICES.length; d++) {
          Amounts part = all.part(d, DEVICE_WEIGHTS);
          Data data =
              new Data()
                  .text("customer.currency_code", account.tenant().currency())
                  .text("customer.descriptive_name", account.name())
                  .number("customer.id", account.id())
                  .truth("customer.manager", false)
                  .text("customer.time_zone", account.tenant().timeZone());
          file.record(
              metrics(data, part)
                  .text("segments.ad_network_type", network)
                  .text("segments.date", day.toString())
                  .text("segments.device", DEVICES[d]));
        }
      }
    }
  }

  private Amounts ofNetwork(Account account, String network, LocalDate day) {
    Amounts sum = Amounts.NONE;
    for (Campaign campaign : campaigns) {
      int place = networks(campaign).indexOf(network);
      if (place >= 0 && campaign.account().equals(account)) {
        Amounts all = Truth.ofCampaign(campaign, day, sync.morning());
        sum = sum.plus(all.part(place, weights(networks(campaign))));
      }
    }
    return sum;
  }
}
