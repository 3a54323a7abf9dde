package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Outcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** What people did by campaign, day, the platform's word for it and attribution window. */
final class ConversionsLedger extends DailyLedger {

  static final String FILE = "ledger-conversions.csv";

  ConversionsLedger(Path folder) throws IOException {
    super(folder.resolve(FILE), "action,window,conversions,value");
  }

  @Override
  void write(DemoPlatform platform, Campaign campaign, LocalDate day, LocalDate morning)
      throws IOException {
    Outcomes outcomes = platform.outcomes(campaign, day, morning);
    for (var outcome : outcomes.sums().entrySet()) {
      write(campaign, day, outcome);
    }
  }

  private void write(
      Campaign campaign, LocalDate day, Map.Entry<Outcomes.Outcome, Outcomes.Sum> outcome)
      throws IOException {
    line(
        campaign,
        day,
        outcome.getKey().action(),
        outcome.getKey().window(),
        Csv.plain(outcome.getValue().count(), 2),
        Csv.plain(outcome.getValue().value(), 2));
  }
}
