package io.tallawah.warehouse.internal;

import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Sentence;
import io.tallawah.warehouse.ExchangeRate;
import io.tallawah.warehouse.RatesEntered.BadLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads exchange rates as CSV: a header with currency, quote, day, rate and source in any order.
 */
public final class RateFile {

  /** A longer file is refused. */
  public static final int MOST_BYTES = 20 << 20;

  private static final int MOST_LINES = 200_000;
  private static final int LONGEST_LINE = 2_000;
  private static final int SHOWN = 200;
  private static final List<String> COLUMNS = List.of("currency", "quote", "day", "rate", "source");

  private final RateLine line;
  private final List<ExchangeRate> rates = new ArrayList<>();
  private final List<BadLine> bad = new ArrayList<>();
  private final Map<List<Object>, Long> seen = new HashMap<>();

  private RateFile(LocalDate lastDay) {
    this.line = new RateLine(lastDay);
  }

  /**
   * What a file holds: the rates that can be taken and every line that can't.
   *
   * @param rates in the order of the file
   */
  public record Contents(List<ExchangeRate> rates, List<BadLine> bad) {}

  /**
   * Reads a file, which is at most 20 MB, to its end.
   *
   * @param lastDay a rate of a later day is a slip
   * @throws ProblemException when it isn't such a file at all
   */
  public static Contents read(InputStream content, LocalDate lastDay) {
    RateFile file = new RateFile(lastDay);
    try {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ProblemException(
            "The file is larger than 20 MB.", "Split it and enter the parts.");
      }
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      file.read(new BufferedReader(new StringReader(text.toString())));
    } catch (CharacterCodingException e) {
      throw new ProblemException("The file is not UTF-8 text.", "Save it as CSV in UTF-8.", e);
    } catch (IOException e) {
      throw new ProblemException("The file did not arrive whole.", "Send it again.", e);
    }
    return new Contents(List.copyOf(file.rates), List.copyOf(file.bad));
  }

  private void read(BufferedReader lines) throws IOException {
    String header = lines.readLine();
    Map<String, Integer> places = places(header == null ? "" : header.replace("\uFEFF", ""));
    String text;
    for (long number = 2; (text = lines.readLine()) != null; number++) {
      if (number > MOST_LINES) {
        throw new ProblemException(
            "The file has more than 200,000 lines.", "Split it and enter the parts.");
      }
      if (!text.isBlank()) {
        take(number, text, places);
      }
    }
  }

  private void take(long number, String text, Map<String, Integer> places) {
    try {
      if (text.length() > LONGEST_LINE) {
        throw new BadRateException(Sentence.of("the line is longer than 2,000 characters"));
      }
      ExchangeRate rate = line.read(CsvFields.of(text), places);
      Long before = seen.putIfAbsent(List.of(rate.currency(), rate.quote(), rate.day()), number);
      if (before != null) {
        throw new BadRateException(
            Sentence.of("line {0} has this day of this pair already", before));
      }
      rates.add(rate);
    } catch (BadRateException e) {
      bad.add(new BadLine(number, e.why(), shorten(text)));
    }
  }

  private static Map<String, Integer> places(String header) {
    List<String> names = CsvFields.of(header);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i).strip().toLowerCase(Locale.ROOT), i);
    }
    if (names.size() != COLUMNS.size() || !places.keySet().containsAll(COLUMNS)) {
      throw ProblemException.of(
          "The first line is not the header of a file of exchange rates.",
          "It names the columns: {0}.",
          String.join(",", COLUMNS));
    }
    return places;
  }

  private static String shorten(String text) {
    String clean = text.replace("\0", "");
    return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
  }
}
