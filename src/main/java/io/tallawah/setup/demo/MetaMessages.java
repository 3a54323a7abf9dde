package io.tallawah.setup.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What source-facebook-marketing would print of the world in one sync. */
final class MetaMessages {

  /** The stream of the custom insight at account level, as the connector names it. */
  static final String ACCOUNT_INSIGHT = "customaccount_daily";

  private final List<Campaign> campaigns;
  private final Sync sync;
  private final @Nullable Sync before;
  private final MessageFile file;

  MetaMessages(List<Campaign> campaigns, Sync sync, @Nullable Sync before, MessageFile file) {
    this.campaigns = campaigns;
    this.sync = sync;
    this.before = before;
    this.file = file;
  }

  void write() throws IOException {
    accounts();
    campaigns();
    adSets();
    ads();
    insights();
    if (campaigns.get(0).account().tenant().control()) {
      accountInsights();
    }
  }

  private List<Account> accountsOfAll() {
    return campaigns.stream().map(Campaign::account).distinct().toList();
  }

  private void accounts() throws IOException {
    file.begin("ad_account");
    for (Account account : accountsOfAll()) {
      file.record(
          new Data()
              .text("id", "act_" + account.id())
              .text("account_id", Long.toString(account.id()))
              .number("account_status", 1)
              .raw("age", "1219.3692361111")
              .text("amount_spent", "0")
              .text("balance", "0")
              .raw(
                  "business",
                  "{\"id\":\"15064\",\"name\":" + Data.quoted(account.tenant().name()) + "}")
              .text("business_city", "")
              .text("created_time", "2019-04-01T09:00:00-0500")
              .text("currency", account.tenant().currency())
              .text("name", account.name())
              .text("timezone_name", account.tenant().timeZone())
              .decimal("timezone_offset_hours_utc", -5, 0));
    }
    file.end("id", "");
  }

  private boolean changed(Campaign campaign) {
    return before == null || campaign.changed(sync.morning()).isAfter(before.morning());
  }

  private void campaigns() throws IOException {
    file.begin("campaigns");
    for (Campaign campaign : campaigns) {
      if (changed(campaign)) {
        file.record(campaign(campaign));
      }
    }
    file.end("updated_time", sync.morning() + "T04:00:00-0500");
  }

  private Data campaign(Campaign campaign) {
    String status = status(campaign);
    long cents = campaign.dailySpend() / 10_000;
    Data data =
        new Data()
            .text("id", Long.toString(campaign.id()))
            .text("account_id", Long.toString(campaign.account().id()))
            .text("bid_strategy", "LOWEST_COST_WITHOUT_CAP")
            .decimal("budget_remaining", cents * 7 / 10, 0)
            .text("buying_type", "AUCTION")
            .text("configured_status", status)
            .text("created_time", campaign.start() + "T09:00:00-0500")
            .decimal("daily_budget", cents, 0)
            .text("effective_status", status)
            .text("name", campaign.name(sync.morning()))
            .text("objective", campaign.kind())
            .number("source_campaign_id", 0)
            .raw("special_ad_categories", "[]")
            .text("start_time", campaign.start() + "T09:00:05-0500")
            .text("status", status);
    LocalDate end = campaign.end();
    if (end != null) {
      data.text("stop_time", end + "T23:59:59-0500");
    }
    return data.text("updated_time", updated(campaign));
  }

  private String status(Campaign campaign) {
    return switch (campaign.status(sync.morning())) {
      case ACTIVE -> "ACTIVE";
      case PAUSED -> "PAUSED";
      case GONE -> "ARCHIVED";
    };
  }

  private String updated(Campaign campaign) {
    LocalDate changed = campaign.changed(sync.morning());
    return changed.equals(campaign.start())
        ? changed + "T09:00:00-0500"
        : changed.minusDays(1) + "T15:32:10-0500";
  }

  private void adSets() throws IOException {
    file.begin("ad_sets");
    for (Campaign campaign : campaigns) {
      long last = 0;
      for (Ad ad : campaign.ads()) {
        if (before == null && ad.adSetId() != last) {
          file.record(
              new Data()
                  .text("id", Long.toString(ad.adSetId()))
                  .text("account_id", Long.toString(campaign.account().id()))
                  .decimal("budget_remaining", 0, 0)
                  .text("campaign_id", Long.toString(campaign.id()))
                  .text("created_time", campaign.start() + "T09:01:00-0500")
                  .decimal("daily_budget", 0, 0)
                  .text("effective_status", "ACTIVE")
                  .decimal("lifetime_budget", 0, 0)
                  .text("name", ad.adSetName())
                  .raw("targeting", "{\"geo_locations\":{\"countries\":[\"JM\"]}}")
                  .text("start_time", campaign.start() + "T09:01:05-0500")
                  .text("updated_time", campaign.start() + "T09:01:00-0500"));
        }
        last = ad.adSetId();
      }
    }
    file.end("updated_time", sync.morning() + "T04:00:00-0500");
  }

  private void ads() throws IOException {
    file.begin("ads");
    for (Campaign campaign : campaigns) {
      for (Ad ad : campaign.ads()) {
        boolean told = ad.toldOn(sync.morning());
        if (before == null || told != ad.toldOn(before.morning())) {
          file.record(ad(campaign, ad, told));
        }
      }
    }
    file.end("updated_time", sync.morning() + "T04:00:00-0500");
  }

  private Data ad(Campaign campaign, Ad ad, boolean told) {
    LocalDate deleted = ad.deletedOn();
    String status = told ? "ACTIVE" : "DELETED";
    String updated =
        told || deleted == null
            ? campaign.start() + "T09:02:00-0500"
            : deleted.minusDays(1) + "T16:40:00-0500";
    return new Data()
        .text("id", Long.toString(ad.id()))
        .text("account_id", Long.toString(campaign.account().id()))
        .text("adset_id", Long.toString(ad.adSetId()))
        .text("campaign_id", Long.toString(campaign.id()))
        .raw("creative", "{\"id\":\"" + (ad.id() + 7) + "\"}")
        .text("created_time", campaign.start() + "T09:02:00-0500")
        .text("effective_status", status)
        .text("name", ad.name())
        .text("status", status)
        .text("updated_time", updated);
  }

  private void insights() throws IOException {
    file.begin("ads_insights");
    for (LocalDate day = sync.window().from();
        !day.isAfter(sync.window().to());
        day = day.plusDays(1)) {
      for (Campaign campaign : campaigns) {
        for (Ad ad : campaign.ads()) {
          Amounts amounts = Truth.ofAd(campaign, ad, day, sync.morning());
          if (!amounts.isNone()) {
            file.record(new MetaInsight(campaign, ad, day, sync.morning(), amounts).data());
          }
        }
      }
    }
    file.end("date_start", sync.window().to().toString());
  }

  private void accountInsights() throws IOException {
    file.begin(ACCOUNT_INSIGHT);
    for (LocalDate day = sync.window().from();
        !day.isAfter(sync.window().to());
        day = day.plusDays(1)) {
      for (Account account : accountsOfAll()) {
        Amounts sum = ofAccount(account, day);
        if (!sum.isNone()) {
          file.record(
              new Data()
                  .text("account_currency", account.tenant().currency())
                  .text("account_id", Long.toString(account.id()))
                  .text("account_name", account.name())
                  .number("clicks", sum.clicks())
                  .text("date_start", day.toString())
                  .text("date_stop", day.toString())
                  .number("impressions", sum.impressions())
                  .number("reach", Math.max(1, sum.impressions() * 2 / 3))
                  .decimal("spend", sum.spend(), 6));
        }
      }
    }
    file.end("date_start", sync.window().to().toString());
  }

  private Amounts ofAccount(Account account, LocalDate day) {
    Amounts sum = Amounts.NONE;
    for (Campaign campaign : campaigns) {
      if (campaign.account().equals(account)) {
        for (Ad ad : campaign.ads()) {
          sum = sum.plus(Truth.ofAd(campaign, ad, day, sync.morning()));
        }
      }
    }
    return sum;
  }
}
