package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Budget;
import io.tallawah.setup.demo.world.Budget.Level;
import io.tallawah.setup.demo.world.Budget.Period;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Sync;
import io.tallawah.shared.DateRange;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The budget that held at the end of each day on which a campaign delivered. That of ad sets is
 * their sum; that of several campaigns is the whole of it, with its number.
 */
final class BudgetsLedger implements Closeable {

  static final String FILE = "ledger-budgets.csv";

  private final Csv csv;

  BudgetsLedger(Path folder) throws IOException {
    csv =
        new Csv(
            folder.resolve(FILE),
            "tenant,platform,account_id,campaign_id,day,level,shared,daily,lifetime");
  }

  void write(DemoPlatform platform, List<Campaign> campaigns, List<Sync> syncs, DateRange days)
      throws IOException {
    for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
      LocalDate morning = Sync.lastReading(syncs, day);
      for (Campaign campaign : campaigns) {
        if (!Ledger.truth(campaign, day, morning).isNone()) {
          write(campaign, day, campaign.budget().on(platform.reading(day)));
        }
      }
    }
  }

  private void write(Campaign campaign, LocalDate day, Budget.Step step) throws IOException {
    Account account = campaign.account();
    Budget budget = campaign.budget();
    String amount = Csv.plain(step.micros(), 6);
    boolean limited = step.period() != Period.INFINITE;
    csv.line(
        account.tenant().slug(),
        account.platform(),
        account.id(),
        campaign.id(),
        day,
        limited ? (budget.level() == Level.CAMPAIGN ? "campaign" : "adset") : "",
        budget.shared() != null,
        step.period() == Period.DAILY ? amount : "",
        step.period() == Period.LIFETIME ? amount : "");
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
