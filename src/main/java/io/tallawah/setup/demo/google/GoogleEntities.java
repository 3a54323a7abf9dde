package io.tallawah.setup.demo.google;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Budget;
import io.tallawah.setup.demo.world.Budget.Period;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Campaign.AdSet;
import java.io.IOException;
import java.time.LocalDate;

/** Google's accounts, budgets, ad groups and ads, told with the last day of a sync. */
final class GoogleEntities {

  private final Reading reading;

  GoogleEntities(Reading reading) {
    this.reading = reading;
  }

  private boolean isLast(LocalDate day) {
    return day.equals(reading.last());
  }

  void customers(LocalDate day) throws IOException {
    if (isLast(day)) {
      for (Account account : reading.accounts()) {
        reading.record(
            new Data()
                .truth("customer.auto_tagging_enabled", true)
                .text("customer.currency_code", account.currency())
                .text("customer.descriptive_name", account.name())
                .number("customer.id", account.id())
                .truth("customer.manager", false)
                .text("customer.resource_name", GoogleFields.customer(account))
                .truth("customer.test_account", false)
                .text("customer.time_zone", account.tenant().timeZone())
                .text(GoogleFields.DAY, day.toString()));
      }
    }
  }

  void budgets(LocalDate day) throws IOException {
    if (isLast(day)) {
      for (Campaign campaign : reading.campaigns()) {
        reading.record(budget(campaign).text(GoogleFields.DAY, day.toString()));
      }
    }
  }

  private Data budget(Campaign campaign) {
    Budget.Step step = campaign.budget().on(reading.morning());
    boolean daily = step.period() == Period.DAILY;
    return new Data()
        .number("campaign.id", campaign.id())
        .number("campaign_budget.amount_micros", daily ? step.micros() : 0)
        .text("campaign_budget.delivery_method", "STANDARD")
        .truth("campaign_budget.explicitly_shared", campaign.budget().shared() != null)
        .number("campaign_budget.id", GoogleFields.budgetId(campaign))
        .text("campaign_budget.period", daily ? "DAILY" : "CUSTOM_PERIOD")
        .text("campaign_budget.resource_name", GoogleFields.budget(campaign))
        .text("campaign_budget.status", "ENABLED")
        .number("campaign_budget.total_amount_micros", daily ? 0 : step.micros())
        .text("campaign_budget.type", "STANDARD")
        .number("customer.id", campaign.account().id())
        .text(
            "segments.budget_campaign_association_status.campaign", GoogleFields.campaign(campaign))
        .text("segments.budget_campaign_association_status.status", "ENABLED");
  }

  void adGroups(LocalDate day) throws IOException {
    if (isLast(day)) {
      for (Campaign campaign : reading.campaigns()) {
        for (AdSet set : campaign.adSets()) {
          reading.record(
              new Data()
                  .text("ad_group.campaign", GoogleFields.campaign(campaign))
                  .number("ad_group.id", set.id())
                  .text("ad_group.name", set.name())
                  .text(
                      "ad_group.resource_name", GoogleFields.group(campaign, set.ads().getFirst()))
                  .text("ad_group.status", "ENABLED")
                  .text("ad_group.type", "SEARCH_STANDARD")
                  .number("campaign.id", campaign.id())
                  .number("metrics.cost_micros", 0)
                  .text(GoogleFields.DAY, day.toString()));
        }
      }
    }
  }

  void ads(LocalDate day) throws IOException {
    if (isLast(day)) {
      for (Campaign campaign : reading.campaigns()) {
        for (Ad ad : campaign.ads()) {
          reading.record(ad(campaign, ad).text(GoogleFields.DAY, day.toString()));
        }
      }
    }
  }

  private Data ad(Campaign campaign, Ad ad) {
    String group = GoogleFields.group(campaign, ad);
    Data data =
        new Data()
            .number("ad_group.id", ad.adSetId())
            .number("ad_group_ad.ad.id", ad.id())
            .text("ad_group_ad.ad.name", ad.name())
            .text("ad_group_ad.ad.type", GoogleFields.adType(campaign))
            .text("ad_group_ad.ad_group", group)
            .text(
                "ad_group_ad.resource_name",
                group.replace("adGroups", "adGroupAds") + "~" + ad.id())
            .text("ad_group_ad.status", ad.toldOn(reading.morning()) ? "ENABLED" : "REMOVED");
    GoogleCreatives.write(data, campaign, ad.creative(reading.last()));
    return data;
  }
}
