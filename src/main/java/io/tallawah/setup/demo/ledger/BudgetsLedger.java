package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.world.Budget;
import io.tallawah.setup.demo.world.Budget.Level;
import io.tallawah.setup.demo.world.Budget.Period;
import io.tallawah.setup.demo.world.Campaign;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The budget that held at the end of each day on which a campaign delivered. That of ad sets is
 * their sum; that of several campaigns is the whole of it, with its number.
 */
final class BudgetsLedger extends DailyLedger {

  static final String FILE = "ledger-budgets.csv";

  BudgetsLedger(Path folder) throws IOException {
    super(folder.resolve(FILE), "level,shared,daily,lifetime");
  }

  @Override
  void write(DemoPlatform platform, Campaign campaign, LocalDate day, LocalDate morning)
      throws IOException {
    if (!Ledger.truth(campaign, day, morning).isNone()) {
      write(campaign, day, campaign.budget().on(platform.reading(day)));
    }
  }

  private void write(Campaign campaign, LocalDate day, Budget.Step step) throws IOException {
    Budget budget = campaign.budget();
    String amount = Csv.plain(step.micros(), 6);
    boolean limited = step.period() != Period.INFINITE;
    line(
        campaign,
        day,
        limited ? (budget.level() == Level.CAMPAIGN ? "campaign" : "adset") : "",
        budget.shared() != null,
        step.period() == Period.DAILY ? amount : "",
        step.period() == Period.LIFETIME ? amount : "");
  }
}
