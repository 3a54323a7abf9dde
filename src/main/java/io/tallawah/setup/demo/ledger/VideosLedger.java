package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Measure;
import io.tallawah.setup.demo.world.Sync;
import io.tallawah.shared.DateRange;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Plays of films by campaign and day, how many lasted seconds, and how many were held. */
final class VideosLedger implements Closeable {

  static final String FILE = "ledger-videos.csv";

  private final Csv csv;

  VideosLedger(Path folder) throws IOException {
    csv =
        new Csv(
            folder.resolve(FILE),
            "tenant,platform,account_id,campaign_id,day,video_plays,hook_views,hold_views");
  }

  void write(DemoPlatform platform, List<Campaign> campaigns, List<Sync> syncs, DateRange days)
      throws IOException {
    List<Measure> told = platform.videos();
    for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
      LocalDate morning = Sync.lastReading(syncs, day);
      for (Campaign campaign : campaigns) {
        Amounts truth = Ledger.truth(campaign, day, morning);
        if (truth.videoPlays() > 0) {
          write(campaign, day, told.stream().map(truth::get).toList());
        }
      }
    }
  }

  private void write(Campaign campaign, LocalDate day, List<Long> views) throws IOException {
    Account account = campaign.account();
    csv.line(
        account.tenant().slug(),
        account.platform(),
        account.id(),
        campaign.id(),
        day,
        views.get(0),
        views.size() > 1 ? views.get(1) : "",
        views.size() > 2 ? views.get(2) : "");
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
