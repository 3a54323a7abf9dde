package io.tallawah.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row is put together with others by. */
record GroupNames(@Nullable CampaignGrouping grouping, LabelBook labels) {

  /**
   * A group that a row stands in.
   *
   * @param value as a filter takes it; empty where the row has none
   * @param label as people read it
   */
  record Name(String value, String label) {}

  /** One, but by label one of each label that the row's campaign bears. */
  List<Name> of(GridRow row) {
    return switch (grouping) {
      case PLATFORM -> List.of(same(row.key().platform()));
      case ACCOUNT -> List.of(new Name(row.key().accountId(), row.names().account()));
      case OBJECTIVE -> List.of(same(orEmpty(row.names().objective())));
      case LABEL -> labels(row);
      case null -> List.of(same(""));
    };
  }

  private List<Name> labels(GridRow row) {
    List<Name> names =
        labels.of(row.either()).stream()
            .map(label -> new Name(label.value(), label.name()))
            .toList();
    return names.isEmpty() ? List.of(same("")) : names;
  }

  private static Name same(String value) {
    return new Name(value, value);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
