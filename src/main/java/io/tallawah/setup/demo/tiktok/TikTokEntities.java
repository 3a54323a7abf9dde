package io.tallawah.setup.demo.tiktok;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Budget;
import io.tallawah.setup.demo.world.Budget.Level;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Campaign.AdSet;
import io.tallawah.setup.demo.world.Campaign.Status;
import io.tallawah.setup.demo.world.Creative;
import io.tallawah.setup.demo.world.Showing;
import java.io.IOException;
import java.time.LocalDate;

/** TikTok's advertisers, campaigns, ad groups and ads as they stand at a sync. */
final class TikTokEntities {

  private static final String MODIFIED = "modify_time";

  private final Reading reading;

  TikTokEntities(Reading reading) {
    this.reading = reading;
  }

  void write() throws IOException {
    reading.whole("advertisers", "advertiser_id", this::advertisers);
    reading.whole("campaigns", MODIFIED, this::campaigns);
    reading.whole("ad_groups", MODIFIED, this::groups);
    reading.whole("ads", MODIFIED, this::ads);
  }

  private void advertisers() throws IOException {
    for (Account account : reading.accounts()) {
      reading.record(
          new Data()
              .number("advertiser_id", account.id())
              .text("name", account.name())
              .text("company", account.tenant().name())
              .text("currency", account.currency())
              .text("country", "JM")
              .text("timezone", "Etc/GMT+5")
              .text("display_timezone", account.tenant().timeZone())
              .text("role", "ROLE_ADVERTISER")
              .number("create_time", 1_630_335_591)
              .number("balance", 10)
              .text("status", "STATUS_ENABLE"));
    }
  }

  private void campaigns() throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      if (reading.isNews(campaign)) {
        boolean smart = campaign.kind().equals(TikTokDemo.SMART);
        Data data =
            new Data()
                .number("campaign_id", campaign.id())
                .number("advertiser_id", campaign.account().id())
                .text("campaign_name", campaign.name(reading.morning()))
                .text("campaign_type", "REGULAR_CAMPAIGN")
                .text("objective_type", smart ? "WEB_CONVERSIONS" : campaign.kind())
                .truth("is_smart_performance_campaign", smart)
                .text("operation_status", operation(campaign))
                .text("secondary_status", "CAMPAIGN_STATUS_" + operation(campaign));
        budget(data, campaign, campaign.budget().level() == Level.CAMPAIGN, 1);
        reading.record(
            data.text("create_time", campaign.start() + " 14:00:00")
                .text(MODIFIED, modified(campaign)));
      }
    }
  }

  private String operation(Campaign campaign) {
    Status status = campaign.status(reading.morning());
    return status == Status.ACTIVE ? "ENABLE" : status == Status.PAUSED ? "DISABLE" : "DELETE";
  }

  private String modified(Campaign campaign) {
    LocalDate changed = campaign.changed(reading.morning());
    return changed.equals(campaign.start())
        ? changed + " 14:00:00"
        : changed.minusDays(1) + " 20:32:10";
  }

  private void budget(Data data, Campaign campaign, boolean here, int parts) {
    Budget.Step step = campaign.budget().on(reading.morning());
    String mode =
        switch (step.period()) {
          case DAILY -> "BUDGET_MODE_DAY";
          case LIFETIME -> "BUDGET_MODE_TOTAL";
          case INFINITE -> "BUDGET_MODE_INFINITE";
        };
    data.decimal("budget", here ? step.micros() / parts : 0, 6)
        .text("budget_mode", here ? mode : "BUDGET_MODE_INFINITE");
  }

  private void groups() throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      if (reading.before() == null) {
        for (AdSet set : campaign.adSets()) {
          reading.record(group(campaign, set));
        }
      }
    }
  }

  private Data group(Campaign campaign, AdSet set) {
    LocalDate end = campaign.end();
    Data data =
        new Data()
            .number("adgroup_id", set.id())
            .number("campaign_id", campaign.id())
            .number("advertiser_id", campaign.account().id())
            .text("adgroup_name", set.name())
            .text("schedule_type", end == null ? "SCHEDULE_FROM_NOW" : "SCHEDULE_START_END")
            .text("schedule_start_time", campaign.start() + " 14:00:00")
            .text("schedule_end_time", (end == null ? "2036-01-01" : end.plusDays(1)) + " 04:59:59")
            .text("pacing", "PACING_MODE_SMOOTH")
            .text("optimization_goal", "CONVERT")
            .raw("location_ids", "[3489940]")
            .text("operation_status", "ENABLE")
            .text("secondary_status", "ADGROUP_STATUS_DELIVERY_OK");
    budget(data, campaign, campaign.budget().level() == Level.AD_SET, campaign.adSets().size());
    return data.text("create_time", campaign.start() + " 14:01:00")
        .text(MODIFIED, campaign.start() + " 14:01:00");
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
    String operation = ad.toldOn(reading.morning()) ? "ENABLE" : "DELETE";
    LocalDate changed = ad.changed(campaign.start(), reading.morning());
    Creative creative = ad.creative(reading.last());
    Data data =
        new Data()
            .number("ad_id", ad.id())
            .number("adgroup_id", ad.adSetId())
            .number("campaign_id", campaign.id())
            .number("advertiser_id", campaign.account().id())
            .text("ad_name", ad.name())
            .text("ad_text", creative.text())
            .text("display_name", campaign.account().tenant().name())
            .text("call_to_action", "LEARN_MORE")
            .text("landing_page_url", creative.page())
            .text("operation_status", operation)
            .text(
                "secondary_status",
                operation.equals("ENABLE") ? "AD_STATUS_DELIVERY_OK" : "AD_STATUS_DELETE");
    shown(data, campaign.account(), creative);
    return data.text("create_time", campaign.start() + " 14:02:00")
        .text(MODIFIED, changed + (changed.equals(campaign.start()) ? " 14:02:00" : " 21:40:00"));
  }

  private static void shown(Data data, Account account, Creative creative) {
    data.text("ad_format", isFilm(creative) ? "SINGLE_VIDEO" : "CAROUSEL_ADS")
        .raw("image_ids", "[" + Data.quoted(image(account, creative)) + "]");
    if (isFilm(creative)) {
      data.text("video_id", video(account, creative));
    }
  }

  static String shows(Account account, Creative creative) {
    return isFilm(creative)
        ? Showing.one("video", video(account, creative))
        : Showing.one("image", image(account, creative));
  }

  private static boolean isFilm(Creative creative) {
    return creative.kind() != Creative.Kind.IMAGE;
  }

  private static String video(Account account, Creative creative) {
    return "v10033g50000%x%02d".formatted(account.id(), creative.asset());
  }

  private static String image(Account account, Creative creative) {
    return "tos-demo-p-0051/%x%02d".formatted(account.id(), creative.asset());
  }
}
