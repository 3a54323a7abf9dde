package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Outcomes;
import io.tallawah.setup.demo.world.Sync;
import io.tallawah.shared.DateRange;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What people did by campaign, day, the platform's word for it and attribution window. */
final class ConversionsLedger implements Closeable {

  static final String FILE = "ledger-conversions.csv";

  private final Csv csv;

  ConversionsLedger(Path folder) throws IOException {
    csv =
        new Csv(
            folder.resolve(FILE),
            "tenant,platform,account_id,campaign_id,day,action,window,conversions,value");
  }

  void write(DemoPlatform platform, List<Campaign> campaigns, List<Sync> syncs, DateRange days)
      throws IOException {
    for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
      LocalDate morning = Sync.lastReading(syncs, day);
      for (Campaign campaign : campaigns) {
        Outcomes outcomes = platform.outcomes(campaign, day, morning);
        for (var outcome : outcomes.sums().entrySet()) {
          write(campaign, day, outcome);
        }
      }
    }
  }

  private void write(
      Campaign campaign, LocalDate day, Map.Entry<Outcomes.Outcome, Outcomes.Sum> outcome)
      throws IOException {
    Account account = campaign.account();
    csv.line(
        account.tenant().slug(),
        account.platform(),
        account.id(),
        campaign.id(),
        day,
        outcome.getKey().action(),
        outcome.getKey().window(),
        Csv.plain(outcome.getValue().count(), 2),
        Csv.plain(outcome.getValue().value(), 2));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
