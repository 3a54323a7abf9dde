package io.tallawah.exports;

import java.util.Map;

/**
 * What is asked for.
 *
 * @param kind of a {@link TableSource}
 * @param query of that source
 * @param mark whether a CSV begins with the mark by which spreadsheets know UTF-8
 */
public record ExportRequest(
    ExportFormat format, String kind, Map<String, String> query, boolean mark) {

  public ExportRequest {
    query = Map.copyOf(query);
  }
}
