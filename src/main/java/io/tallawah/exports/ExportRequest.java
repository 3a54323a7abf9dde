package io.tallawah.exports;

import io.tallawah.shared.Look;
import java.util.Locale;
import java.util.Map;

/**
 * What is asked for.
 *
 * @param kind of a {@link TableSource}
 * @param query of that source
 * @param mark whether a CSV begins with the mark by which spreadsheets know UTF-8
 * @param language of what the file says of its rows
 */
public record ExportRequest(
    ExportFormat format, String kind, Map<String, String> query, boolean mark, Locale language) {

  public ExportRequest {
    query = Map.copyOf(query);
  }

  /** In the usual language. */
  public ExportRequest(ExportFormat format, String kind, Map<String, String> query, boolean mark) {
    this(format, kind, query, mark, Look.USUAL.language());
  }
}
