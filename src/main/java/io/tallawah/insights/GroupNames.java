package io.tallawah.insights;

import org.jspecify.annotations.Nullable;

/** What a row is put together with others by. */
final class GroupNames {

  private GroupNames() {}

  /** The value as a filter takes it; empty where the row has none. */
  static String value(@Nullable CampaignGrouping grouping, GridRow row) {
    return switch (grouping) {
      case PLATFORM -> row.key().platform();
      case ACCOUNT -> row.key().accountId();
      case OBJECTIVE -> orEmpty(row.names().objective());
      case null -> "";
    };
  }

  /** The value as people read it. */
  static String label(@Nullable CampaignGrouping grouping, GridRow row) {
    return grouping == CampaignGrouping.ACCOUNT ? row.names().account() : value(grouping, row);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
