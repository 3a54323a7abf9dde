package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Manner.Upper;
import io.tallawah.setup.demo.world.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** The true amounts by campaign and day. */
public final class Ledger extends DailyLedger {

  public static final String FILE = "ledger.csv";

  Ledger(Path folder) throws IOException {
    super(folder.resolve(FILE), "currency,spend,impressions,clicks,conversions,conversion_value");
  }

  /** Spending and delivery of a campaign's day, of which deleted ads may be part. */
  static Amounts truth(Campaign campaign, LocalDate day, LocalDate morning) {
    return campaign.account().manner().upper() == Upper.NOTHING
        ? Truth.ofAds(campaign, campaign.ads(), day, morning)
        : Truth.ofCampaign(campaign, day, morning);
  }

  @Override
  void write(DemoPlatform platform, Campaign campaign, LocalDate day, LocalDate morning)
      throws IOException {
    Amounts delivery = truth(campaign, day, morning);
    Amounts outcomes =
        campaign.account().manner().upper() == Upper.EVERYTHING
            ? delivery
            : Truth.ofAds(campaign, campaign.ads(), day, morning);
    if (!delivery.isNone()) {
      line(
          campaign,
          day,
          campaign.account().currency(),
          Csv.plain(delivery.spend(), 6),
          delivery.impressions(),
          delivery.clicks(),
          Csv.plain(outcomes.conversions(), 2),
          Csv.plain(outcomes.value(), 2));
    }
  }
}
