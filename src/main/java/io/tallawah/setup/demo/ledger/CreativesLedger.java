package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Showing;
import io.tallawah.setup.demo.world.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The true amounts by campaign, day and what its ads showed that day. */
final class CreativesLedger extends DailyLedger {

  static final String FILE = "ledger-creatives.csv";

  CreativesLedger(Path folder) throws IOException {
    super(folder.resolve(FILE), "creative,spend,impressions,clicks");
  }

  @Override
  void write(DemoPlatform platform, Campaign campaign, LocalDate day, LocalDate morning)
      throws IOException {
    for (Map.Entry<String, Amounts> row : shown(platform, campaign, day, morning).entrySet()) {
      write(campaign, day, row.getKey(), row.getValue());
    }
  }

  private static Map<String, Amounts> shown(
      DemoPlatform platform, Campaign campaign, LocalDate day, LocalDate morning) {
    Map<String, Amounts> shown = new TreeMap<>();
    Amounts left = Ledger.truth(campaign, day, morning);
    for (Ad ad : platform.told(campaign, day, morning)) {
      Amounts amounts = Truth.ofAd(campaign, ad, day, morning);
      String key = platform.shows(campaign, ad, ad.creative(platform.reading(day).minusDays(1)));
      shown.merge(key, amounts, Amounts::plus);
      left = left.minus(amounts);
    }
    shown.put(Showing.NOTHING, left);
    shown.values().removeIf(Amounts::isNone);
    return shown;
  }

  private void write(Campaign campaign, LocalDate day, String creative, Amounts amounts)
      throws IOException {
    line(
        campaign,
        day,
        creative,
        Csv.plain(amounts.spend(), 6),
        amounts.impressions(),
        amounts.clicks());
  }
}
