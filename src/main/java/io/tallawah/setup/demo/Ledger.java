package io.tallawah.setup.demo;

import io.tallawah.shared.DateRange;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The true amounts by campaign and day, worked out from the world and never from the messages: each
 * day as it stood on the morning of the last sync that read it.
 */
final class Ledger implements Closeable {

  static final String HEADER =
      "tenant,platform,account_id,campaign_id,day,currency,"
          + "spend,impressions,clicks,conversions,conversion_value";

  private final BufferedWriter writer;

  Ledger(Path file) throws IOException {
    writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    writer.write(HEADER);
    writer.write('\n');
  }

  /** Writes all days of a connection. */
  void write(List<Campaign> campaigns, List<Sync> syncs, DateRange days) throws IOException {
    for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
      LocalDate morning = Sync.lastReading(syncs, day);
      for (Campaign campaign : campaigns) {
        Amounts amounts = amounts(campaign, day, morning);
        if (!amounts.isNone()) {
          write(campaign, day, amounts);
        }
      }
    }
  }

  private static Amounts amounts(Campaign campaign, LocalDate day, LocalDate morning) {
    if (campaign.account().platform().equals("google")) {
      return Truth.ofCampaign(campaign, day, morning);
    }
    Amounts sum = Amounts.NONE;
    for (Ad ad : campaign.ads()) {
      sum = sum.plus(Truth.ofAd(campaign, ad, day, morning));
    }
    return sum;
  }

  private void write(Campaign campaign, LocalDate day, Amounts amounts) throws IOException {
    Account account = campaign.account();
    writer.write(
        String.join(
            ",",
            account.tenant().slug(),
            account.platform(),
            Long.toString(account.id()),
            Long.toString(campaign.id()),
            day.toString(),
            account.tenant().currency(),
            number(amounts.spend(), 6),
            Long.toString(amounts.impressions()),
            Long.toString(amounts.clicks()),
            number(amounts.conversions(), 2),
            number(amounts.value(), 2)));
    writer.write('\n');
  }

  private static String number(long units, int scale) {
    BigDecimal value = BigDecimal.valueOf(units, scale).stripTrailingZeros();
    return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
