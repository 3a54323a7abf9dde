package io.tallawah.ingestion.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes times of extraction for COPY; remembers the last, because neighbours share it. */
final class ExtractedAt {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);
  private static final int MICROS = 1_000_000;

  private long last = -1;
  private byte[] text = new byte[0];

  void write(RowBuffer row, long micros) {
    if (micros != last) {
      text = FORMAT.format(instant(micros)).getBytes(StandardCharsets.US_ASCII);
      last = micros;
    }
    row.put(text, 0, text.length);
  }

  static long micros(Instant instant) {
    return instant.getEpochSecond() * MICROS + instant.getNano() / 1000;
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1000);
  }
}
