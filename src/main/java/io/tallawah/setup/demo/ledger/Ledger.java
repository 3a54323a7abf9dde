package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Manner.Upper;
import io.tallawah.setup.demo.world.Sync;
import io.tallawah.setup.demo.world.Truth;
import io.tallawah.shared.DateRange;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The true amounts by campaign and day, worked out from the world and never from the messages: each
 * day as it stood on the morning of the last sync that read it.
 */
public final class Ledger implements Closeable {

  public static final String FILE = "ledger.csv";

  private final Csv csv;

  public Ledger(Path folder) throws IOException {
    csv =
        new Csv(
            folder.resolve(FILE),
            "tenant,platform,account_id,campaign_id,day,currency,"
                + "spend,impressions,clicks,conversions,conversion_value");
  }

  /** Writes all days of a connection. */
  public void write(List<Campaign> campaigns, List<Sync> syncs, DateRange days) throws IOException {
    for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
      LocalDate morning = Sync.lastReading(syncs, day);
      for (Campaign campaign : campaigns) {
        write(campaign, day, morning);
      }
    }
  }

  /** Spending and delivery of a campaign's day, of which deleted ads may be part. */
  static Amounts truth(Campaign campaign, LocalDate day, LocalDate morning) {
    return campaign.account().manner().upper() == Upper.NOTHING
        ? Truth.ofAds(campaign, campaign.ads(), day, morning)
        : Truth.ofCampaign(campaign, day, morning);
  }

  private void write(Campaign campaign, LocalDate day, LocalDate morning) throws IOException {
    Amounts delivery = truth(campaign, day, morning);
    Amounts outcomes =
        campaign.account().manner().upper() == Upper.EVERYTHING
            ? delivery
            : Truth.ofAds(campaign, campaign.ads(), day, morning);
    if (!delivery.isNone()) {
      Account account = campaign.account();
      csv.line(
          account.tenant().slug(),
          account.platform(),
          account.id(),
          campaign.id(),
          day,
          account.currency(),
          Csv.plain(delivery.spend(), 6),
          delivery.impressions(),
          delivery.clicks(),
          Csv.plain(outcomes.conversions(), 2),
          Csv.plain(outcomes.value(), 2));
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
