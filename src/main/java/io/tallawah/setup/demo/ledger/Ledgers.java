package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Sync;
import io.tallawah.shared.DateRange;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All ledgers of a pack. */
public final class Ledgers implements Closeable {

  private final DateRange days;
  private final Ledger amounts;
  private final PlacesLedger places;
  private final CreativesLedger creatives;
  private final BudgetsLedger budgets;
  private final ConversionsLedger conversions;
  private final VideosLedger videos;

  public Ledgers(Path folder, DateRange days) throws IOException {
    this.days = days;
    this.amounts = new Ledger(folder);
    this.places = new PlacesLedger(folder);
    this.creatives = new CreativesLedger(folder);
    this.budgets = new BudgetsLedger(folder);
    this.conversions = new ConversionsLedger(folder);
    this.videos = new VideosLedger(folder);
  }

  /** Writes all of a connection. */
  public void write(
      DemoPlatform platform, List<Campaign> campaigns, List<Sync> syncs, List<Sync> syncsOfPlaces)
      throws IOException {
    amounts.write(platform, campaigns, syncs, days);
    places.write(campaigns, platform.geography(), syncs, syncsOfPlaces, days);
    creatives.write(platform, campaigns, syncs, days);
    budgets.write(platform, campaigns, syncs, days);
    conversions.write(platform, campaigns, syncs, days);
    videos.write(platform, campaigns, syncs, days);
  }

  @Override
  public void close() throws IOException {
    try (amounts;
        places;
        creatives;
        budgets;
        conversions;
        videos) {
      // each closes itself
    }
  }
}
