package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Sync;
import io.tallawah.shared.DateRange;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A ledger by campaign and day, worked out from the world and never from the messages: each day as
 * it stood on the morning of the last sync that read it.
 */
abstract class DailyLedger implements Closeable {

  private static final String KEY = "tenant,platform,account_id,campaign_id,day,";

  private final Csv csv;

  /**
   * @param columns behind those that say which campaign and day
   */
  DailyLedger(Path file, String columns) throws IOException {
    csv = new Csv(file, KEY + columns);
  }

  /** Writes all days of a connection. */
  final void write(
      DemoPlatform platform, List<Campaign> campaigns, List<Sync> syncs, DateRange days)
      throws IOException {
    for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
      LocalDate morning = Sync.lastReading(syncs, day);
      for (Campaign campaign : campaigns) {
        write(platform, campaign, day, morning);
      }
    }
  }

  /** Writes the lines of one campaign and day. */
  abstract void write(DemoPlatform platform, Campaign campaign, LocalDate day, LocalDate morning)
      throws IOException;

  final void line(Campaign campaign, LocalDate day, Object... cells) throws IOException {
    Account account = campaign.account();
    Object[] line = new Object[cells.length + 5];
    line[0] = account.tenant().slug();
    line[1] = account.platform();
    line[2] = account.id();
    line[3] = campaign.id();
    line[4] = day;
    System.arraycopy(cells, 0, line, 5, cells.length);
    csv.line(line);
  }

  @Override
  public final void close() throws IOException {
    csv.close();
  }
}
