package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Measure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Plays of films by campaign and day, how many lasted seconds, and how many were held. */
final class VideosLedger extends DailyLedger {

  static final String FILE = "ledger-videos.csv";

  VideosLedger(Path folder) throws IOException {
    super(folder.resolve(FILE), "video_plays,hook_views,hold_views");
  }

  @Override
  void write(DemoPlatform platform, Campaign campaign, LocalDate day, LocalDate morning)
      throws IOException {
    List<Measure> told = platform.videos();
    Amounts truth = Ledger.truth(campaign, day, morning);
    if (truth.videoPlays() > 0) {
      write(campaign, day, told.stream().map(truth::get).toList());
    }
  }

  private void write(Campaign campaign, LocalDate day, List<Long> views) throws IOException {
    line(
        campaign,
        day,
        views.get(0),
        views.size() > 1 ? views.get(1) : "",
        views.size() > 2 ? views.get(2) : "");
  }
}
