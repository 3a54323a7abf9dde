package io.tallawah.setup.demo.linkedin;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Budget;
import io.tallawah.setup.demo.world.Budget.Level;
import io.tallawah.setup.demo.world.Budget.Period;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Campaign.AdSet;
import io.tallawah.setup.demo.world.Creative;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** LinkedIn's accounts, campaign groups, campaigns and creatives as they stand at a sync. */
final class LinkedInEntities {

  private static final String MODIFIED = "lastModified";
  private static final LocalTime BEGINS = LocalTime.of(14, 0);
  private static final long LAST_MOMENT = 10 * 3_600_000L - 1;

  private final Reading reading;

  LinkedInEntities(Reading reading) {
    this.reading = reading;
  }

  void write() throws IOException {
    reading.whole("accounts", "id", this::accounts);
    reading.whole("campaign_groups", MODIFIED, this::groups);
    reading.whole("campaigns", MODIFIED, this::campaigns);
    reading.whole("creatives", "lastModifiedAt", this::creatives);
  }

  private void accounts() throws IOException {
    for (Account account : reading.accounts()) {
      reading.record(
          new Data()
              .number("id", account.id())
              .text("name", account.name())
              .text("currency", account.currency())
              .text("status", "ACTIVE")
              .text("type", "BUSINESS")
              .truth("test", false)
              .text("reference", "urn:li:organization:" + (account.id() + 7))
              .raw("servingStatuses", "[\"RUNNABLE\"]")
              .text("created", "2021-08-21T21:28:19+00:00")
              .text(MODIFIED, "2021-08-25T10:52:25+00:00"));
    }
  }

  private void groups() throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      if (reading.isNews(campaign)) {
        Data data =
            new Data()
                .number("id", campaign.id())
                .text("account", Urn.account(campaign.account().id()))
                .text("name", campaign.name(reading.morning()))
                .text("status", status(campaign))
                .truth("test", false)
                .truth("backfilled", false)
                .raw("servingStatuses", "[\"RUNNABLE\"]")
                .raw("runSchedule", schedule(campaign));
        Budget.Step step = campaign.budget().on(reading.morning());
        if (step.period() == Period.LIFETIME) {
          data.raw("totalBudget", money(campaign, step.micros()));
        }
        reading.record(
            data.text("created", campaign.start() + "T14:00:00+00:00")
                .text(MODIFIED, modified(campaign)));
      }
    }
  }

  private String status(Campaign campaign) {
    return switch (campaign.status(reading.morning())) {
      case ACTIVE -> "ACTIVE";
      case PAUSED -> "PAUSED";
      case GONE -> "ARCHIVED";
    };
  }

  private String modified(Campaign campaign) {
    LocalDate changed = campaign.changed(reading.morning());
    return changed.equals(campaign.start())
        ? changed + "T14:00:00+00:00"
        : changed.minusDays(1) + "T20:32:10+00:00";
  }

  private static String schedule(Campaign campaign) {
    LocalDate end = campaign.end();
    String start = "{\"start\":" + millis(campaign.start());
    return end == null ? start + "}" : start + ",\"end\":" + (millis(end) + LAST_MOMENT) + "}";
  }

  private static long millis(LocalDate day) {
    return day.atTime(BEGINS).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static String money(Campaign campaign, long micros) {
    return "{\"currencyCode\":\"%s\",\"amount\":\"%s\"}"
        .formatted(campaign.account().currency(), Data.amount(micros, 6));
  }

  private void campaigns() throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      boolean budgets = campaign.budget().level() == Level.AD_SET && reading.isNews(campaign);
      if (reading.before() == null || budgets) {
        for (AdSet set : campaign.adSets()) {
          reading.record(campaign(campaign, set));
        }
      }
    }
  }

  private Data campaign(Campaign campaign, AdSet set) {
    Data data =
        new Data()
            .number("id", set.id())
            .text("account", Urn.account(campaign.account().id()))
            .text("campaignGroup", Urn.group(campaign.id()))
            .text("name", set.name())
            .text("status", "ACTIVE")
            .text("type", "SPONSORED_UPDATES")
            .text("format", "STANDARD_UPDATE")
            .text("objectiveType", campaign.kind())
            .text("costType", "CPM")
            .text("pacingStrategy", "LIFETIME")
            .truth("test", false)
            .raw("locale", "{\"country\":\"US\",\"language\":\"en\"}")
            .raw("runSchedule", schedule(campaign))
            .raw(
                "targetingCriteria",
                "{\"include\":{\"and\":[{\"type\":\"urn:li:adTargetingFacet:locations\",\"values\":[\"urn:li:geo:105126983\"]}]}}")
            .raw("unitCost", money(campaign, 12_500_000));
    if (campaign.budget().level() == Level.AD_SET) {
      long micros = campaign.budget().on(reading.morning()).micros();
      data.raw("dailyBudget", money(campaign, micros / campaign.adSets().size()));
    }
    return data.text("created", campaign.start() + "T14:05:00+00:00")
        .text(MODIFIED, modified(campaign));
  }

  private void creatives() throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      for (Ad ad : campaign.ads()) {
        if (reading.isNews(campaign, ad)) {
          reading.record(creative(campaign, ad));
        }
      }
    }
  }

  private Data creative(Campaign campaign, Ad ad) {
    boolean told = ad.toldOn(reading.morning());
    LocalDate changed = ad.changed(campaign.start(), reading.morning());
    Creative creative = ad.creative(reading.last());
    return new Data()
        .text("id", Urn.creative(ad.id()))
        .text("account", Urn.account(campaign.account().id()))
        .text("campaign", Urn.campaign(ad.adSetId()))
        .text("name", ad.name())
        .raw("content", content(campaign.account(), creative))
        .text("intendedStatus", told ? "ACTIVE" : "ARCHIVED")
        .truth("isServing", told)
        .truth("isTest", false)
        .raw("review", "{\"status\":\"APPROVED\"}")
        .number("createdAt", millis(campaign.start()))
        .number("lastModifiedAt", millis(changed) + (changed.equals(campaign.start()) ? 0 : 1));
  }

  private static String content(Account account, Creative creative) {
    return "{\"reference\":" + Data.quoted(post(account, creative)) + "}";
  }

  /** A post of the company; several ads may show the same one. */
  static String post(Account account, Creative creative) {
    String kind = creative.kind() == Creative.Kind.VIDEO ? "ugcPost" : "share";
    return "urn:li:%s:%d"
        .formatted(kind, 6_823_991_265_000_000_000L + account.id() * 100 + creative.asset());
  }
}
