package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Geography;
import io.tallawah.setup.demo.world.Spot;
import io.tallawah.setup.demo.world.Sync;
import io.tallawah.shared.DateRange;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the platforms estimate by campaign, day and place, each day as it stood on the morning of
 * the last sync that read its places, and beside it what is left of the day's truth.
 */
public final class PlacesLedger implements Closeable {

  public static final String FILE = "ledger-places.csv";

  private final Csv csv;

  public PlacesLedger(Path folder) throws IOException {
    csv =
        new Csv(
            folder.resolve(FILE),
            "tenant,platform,account_id,campaign_id,day,place,spend,impressions,clicks");
  }

  /** Writes all days of a connection. */
  public void write(
      List<Campaign> campaigns,
      Geography geography,
      List<Sync> syncs,
      List<Sync> syncsOfPlaces,
      DateRange days)
      throws IOException {
    for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
      LocalDate morning = Sync.lastReading(syncs, day);
      LocalDate places = Sync.lastReading(syncsOfPlaces, day);
      for (Campaign campaign : campaigns) {
        Amounts whole = Ledger.truth(campaign, day, morning);
        if (!whole.isNone()) {
          write(campaign, day, whole, told(campaign, geography, day, places));
        }
      }
    }
  }

  private static Map<String, Amounts> told(
      Campaign campaign, Geography geography, LocalDate day, LocalDate morning) {
    Map<String, Amounts> told = new TreeMap<>();
    for (List<Ad> unit : geography.units(campaign)) {
      geography
          .estimates(campaign, unit, day, morning)
          .forEach((spot, amounts) -> told.merge(spot.member(), amounts, Amounts::plus));
    }
    return told;
  }

  private void write(Campaign campaign, LocalDate day, Amounts whole, Map<String, Amounts> told)
      throws IOException {
    Amounts sum = Amounts.NONE;
    for (Map.Entry<String, Amounts> place : told.entrySet()) {
      Amounts amounts = place.getValue();
      sum = sum.plus(amounts);
      line(campaign, day, place.getKey(), amounts.spend(), amounts.impressions(), amounts.clicks());
    }
    line(
        campaign,
        day,
        Spot.UNALLOCATED,
        whole.spend() - sum.spend(),
        whole.impressions() - sum.impressions(),
        whole.clicks() - sum.clicks());
  }

  private void line(
      Campaign campaign, LocalDate day, String place, long spend, long impressions, long clicks)
      throws IOException {
    Account account = campaign.account();
    csv.line(
        account.tenant().slug(),
        account.platform(),
        account.id(),
        campaign.id(),
        day,
        place,
        Csv.plain(spend, 6),
        impressions,
        clicks);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
