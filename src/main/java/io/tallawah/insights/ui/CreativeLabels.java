package io.tallawah.insights.ui;

import java.util.Set;

/** Names of what the grid can be sorted by, in words. */
final class CreativeLabels {

  private static final Set<String> TOLD =
      Set.of(
          "spend",
          "impressions",
          "clicks",
          "ctr",
          "cpc",
          "hook_rate",
          "hold_rate",
          "conversions",
          "conversion_rate",
          "cost_per_conversion",
          "roas");
  private static final Set<String> IDENTITY =
      Set.of("score", "name", "first_seen", "format", "currency");

  private CreativeLabels() {}

  static String ofColumn(CreativeWords words, String column) {
    if (TOLD.contains(column)) {
      return words.metric(column);
    }
    if (IDENTITY.contains(column)) {
      return words.say("column." + column);
    }
    return Codes.of(column);
  }
}
