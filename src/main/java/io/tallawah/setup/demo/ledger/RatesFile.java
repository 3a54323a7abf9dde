package io.tallawah.setup.demo.ledger;

import io.tallawah.setup.demo.world.Rates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A pack's exchange rates. */
public final class RatesFile {

  public static final String FILE = "rates.csv";

  private RatesFile() {}

  public static void write(Path folder, List<Rates.Rate> rates) throws IOException {
    try (Csv csv = new Csv(folder.resolve(FILE), "currency,quote,day,rate,source")) {
      for (Rates.Rate rate : rates) {
        csv.line(
            rate.currency(),
            rate.quote(),
            rate.day(),
            Csv.plain(rate.millionths(), 6),
            Rates.SOURCE);
      }
    }
  }
}
