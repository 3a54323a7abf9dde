package io.tallawah.setup.demo.meta;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Budget;
import io.tallawah.setup.demo.world.Budget.Level;
import io.tallawah.setup.demo.world.Budget.Period;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Campaign.AdSet;
import java.io.IOException;
import java.time.LocalDate;

/** Meta's accounts, campaigns, ad sets and ads as they stand at a sync. */
final class MetaEntities {

  private static final String UPDATED = "updated_time";
  private static final int CENT = 10_000;

  private final Reading reading;

  MetaEntities(Reading reading) {
    this.reading = reading;
  }

  void write() throws IOException {
    reading.whole("ad_account", "id", this::accounts);
    reading.whole("campaigns", UPDATED, this::campaigns);
    reading.whole("ad_sets", UPDATED, this::adSets);
    reading.whole("ads", UPDATED, this::ads);
    reading.whole("ad_creatives", "id", new MetaCreatives(reading)::write);
  }

  private void accounts() throws IOException {
    for (Account account : reading.accounts()) {
      reading.record(
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
              .text("currency", account.currency())
              .text("name", account.name())
              .text("timezone_name", account.tenant().timeZone())
              .decimal("timezone_offset_hours_utc", -5, 0));
    }
  }

  private void campaigns() throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      if (reading.isNews(campaign)) {
        reading.record(campaign(campaign));
      }
    }
  }

  private Data campaign(Campaign campaign) {
    String status = status(campaign);
    Data data =
        new Data()
            .text("id", Long.toString(campaign.id()))
            .text("account_id", Long.toString(campaign.account().id()))
            .text("bid_strategy", "LOWEST_COST_WITHOUT_CAP")
            .text("buying_type", "AUCTION")
            .text("configured_status", status)
            .text("created_time", campaign.start() + "T09:00:00-0500")
            .text("effective_status", status)
            .text("name", campaign.name(reading.morning()))
            .text("objective", campaign.kind())
            .number("source_campaign_id", 0)
            .raw("special_ad_categories", "[]")
            .text("start_time", campaign.start() + "T09:00:05-0500")
            .text("status", status);
    if (campaign.budget().level() == Level.CAMPAIGN) {
      budget(data, campaign, 1);
    } else {
      data.decimal("budget_remaining", 0, 0);
    }
    LocalDate end = campaign.end();
    if (end != null) {
      data.text("stop_time", end + "T23:59:59-0500");
    }
    return data.text(UPDATED, updated(campaign));
  }

  /** In cents; what isn't set is left out at campaigns and 0 at ad sets. */
  private void budget(Data data, Campaign campaign, int parts) {
    Budget.Step step = campaign.budget().on(reading.morning());
    long cents = step.micros() / CENT / parts;
    data.decimal("budget_remaining", cents * 7 / 10, 0);
    data.decimal(step.period() == Period.DAILY ? "daily_budget" : "lifetime_budget", cents, 0);
  }

  private String status(Campaign campaign) {
    return switch (campaign.status(reading.morning())) {
      case ACTIVE -> "ACTIVE";
      case PAUSED -> "PAUSED";
      case GONE -> "ARCHIVED";
    };
  }

  private String updated(Campaign campaign) {
    LocalDate changed = campaign.changed(reading.morning());
    return changed.equals(campaign.start())
        ? changed + "T09:00:00-0500"
        : changed.minusDays(1) + "T15:32:10-0500";
  }

  private void adSets() throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      boolean budgets = campaign.budget().level() == Level.AD_SET && reading.isNews(campaign);
      if (reading.before() == null || budgets) {
        for (AdSet set : campaign.adSets()) {
          reading.record(adSet(campaign, set));
        }
      }
    }
  }

  private Data adSet(Campaign campaign, AdSet set) {
    Data data =
        new Data()
            .text("id", Long.toString(set.id()))
            .text("account_id", Long.toString(campaign.account().id()))
            .text("campaign_id", Long.toString(campaign.id()))
            .text("created_time", campaign.start() + "T09:01:00-0500")
            .text("effective_status", "ACTIVE")
            .text("name", set.name())
            .raw("targeting", "{\"geo_locations\":{\"countries\":[\"JM\"]}}")
            .text("start_time", campaign.start() + "T09:01:05-0500")
            .text(UPDATED, campaign.start() + "T09:01:00-0500");
    if (campaign.budget().level() == Level.AD_SET) {
      budget(data, campaign, campaign.adSets().size());
      return data.decimal("lifetime_budget", 0, 0);
    }
    return data.decimal("budget_remaining", 0, 0)
        .decimal("daily_budget", 0, 0)
        .decimal("lifetime_budget", 0, 0);
  }

  private void ads() throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      for (Ad ad : campaign.ads()) {
        if (reading.isNews(campaign, ad)) {
          reading.record(ad(campaign, ad));
        }
      }
    }
  }

  private Data ad(Campaign campaign, Ad ad) {
    String status = ad.toldOn(reading.morning()) ? "ACTIVE" : "DELETED";
    LocalDate changed = ad.changed(campaign.start(), reading.morning());
    long creative = ad.creative(reading.last()).id();
    return new Data()
        .text("id", Long.toString(ad.id()))
        .text("account_id", Long.toString(campaign.account().id()))
        .text("adset_id", Long.toString(ad.adSetId()))
        .text("campaign_id", Long.toString(campaign.id()))
        .raw("creative", "{\"id\":\"" + creative + "\"}")
        .text("created_time", campaign.start() + "T09:02:00-0500")
        .text("effective_status", status)
        .text("name", ad.name())
        .text("status", status)
        .text(
            UPDATED,
            changed + (changed.equals(campaign.start()) ? "T09:02:00-0500" : "T16:40:00-0500"));
  }
}
