package io.tallawah.setup.demo.meta;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Truth;
import java.io.IOException;
import java.time.LocalDate;

/** Meta's days of ads, and of accounts where a custom insight tells them. */
final class MetaInsights {

  /** The stream of the custom insight at account level, as the connector names it. */
  static final String ACCOUNT_INSIGHT = "customaccount_daily";

  private static final String DAY = "date_start";

  private final Reading reading;

  MetaInsights(Reading reading) {
    this.reading = reading;
  }

  void write() throws IOException {
    reading.daily("ads_insights", DAY, this::ads);
    if (reading.accounts().getFirst().tenant().control()) {
      reading.daily(ACCOUNT_INSIGHT, DAY, this::accounts);
    }
  }

  private void ads(LocalDate day) throws IOException {
    for (Campaign campaign : reading.campaigns()) {
      for (Ad ad : campaign.ads()) {
        Amounts amounts = Truth.ofAd(campaign, ad, day, reading.morning());
        if (!amounts.isNone()) {
          reading.record(new MetaInsight(campaign, ad, day, reading.morning(), amounts).data());
        }
      }
    }
  }

  private void accounts(LocalDate day) throws IOException {
    for (Account account : reading.accounts()) {
      Amounts sum = Amounts.NONE;
      for (Campaign campaign : reading.campaigns()) {
        if (campaign.account().equals(account)) {
          sum = sum.plus(Truth.ofAds(campaign, campaign.ads(), day, reading.morning()));
        }
      }
      if (!sum.isNone()) {
        reading.record(account(account, day, sum));
      }
    }
  }

  private static Data account(Account account, LocalDate day, Amounts sum) {
    return new Data()
        .text("account_currency", account.currency())
        .text("account_id", Long.toString(account.id()))
        .text("account_name", account.name())
        .number("clicks", sum.clicks())
        .text(DAY, day.toString())
        .text("date_stop", day.toString())
        .number("impressions", sum.impressions())
        .number("reach", Math.max(1, sum.impressions() * 2 / 3))
        .decimal("spend", sum.spend(), 6);
  }
}
