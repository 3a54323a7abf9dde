package io.tallawah.setup.demo.messages;

import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Sync;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sync of a connection.
 *
 * @param before the sync before it
 */
public record Reading(
    List<Campaign> campaigns, Sync sync, @Nullable Sync before, MessageFile file) {

  /** Writes a day of a stream. */
  public interface OfDay {
    void write(LocalDate day) throws IOException;
  }

  /** Writes a stream at once. */
  public interface Whole {
    void write() throws IOException;
  }

  /** Writes a stream day by day. */
  public void daily(String stream, String cursor, OfDay part) throws IOException {
    file.begin(stream);
    for (LocalDate day = sync.window().from(); !day.isAfter(last()); day = day.plusDays(1)) {
      part.write(day);
    }
    file.end(cursor, last().toString());
  }

  /** Writes a stream of things as they are now. */
  public void whole(String stream, String cursor, Whole part) throws IOException {
    file.begin(stream);
    part.write();
    file.end(cursor, morning() + "T04:00:00-0500");
  }

  public void record(Data data) throws IOException {
    file.record(data);
  }

  public LocalDate morning() {
    return sync.morning();
  }

  /** The last day it reads. */
  public LocalDate last() {
    return sync.window().to();
  }

  /** The accounts of all campaigns. */
  public List<Account> accounts() {
    return campaigns.stream().map(Campaign::account).distinct().toList();
  }

  /** Whether a campaign is another than the sync before it read. */
  public boolean isNews(Campaign campaign) {
    return before == null || campaign.changed(morning()).isAfter(before.morning());
  }

  /** Whether an ad is another than the sync before it read. */
  public boolean isNews(Campaign campaign, Ad ad) {
    return before == null
        || !ad.changed(campaign.start(), before.morning())
            .equals(ad.changed(campaign.start(), morning()));
  }
}
