package io.tallawah.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What filters can be set to: every value that rows have, with how many have it. */
final class GridChoices {

  private GridChoices() {}

  static List<CampaignChoice> of(List<GridRow> rows, LabelBook labels) {
    List<CampaignChoice> choices = new ArrayList<>();
    add(choices, rows, CampaignFilter.PLATFORM, row -> row.key().platform(), null);
    add(
        choices,
        rows,
        CampaignFilter.ACCOUNT,
        row -> row.key().accountId(),
        row -> row.names().account());
    add(choices, rows, CampaignFilter.STATUS, row -> row.names().status(), null);
    add(choices, rows, CampaignFilter.OBJECTIVE, row -> row.names().objective(), null);
    choices.addAll(labels(rows, labels));
    return List.copyOf(choices);
  }

  /** Every label, by name, and none of them; nothing where the tenant has no labels. */
  private static List<CampaignChoice> labels(List<GridRow> rows, LabelBook labels) {
    if (labels.all().isEmpty()) {
      return List.of();
    }
    Map<String, Long> borne = new TreeMap<>();
    for (GridRow row : rows) {
      List<Label> own = labels.of(row.either());
      own.forEach(label -> borne.merge(label.value(), 1L, Long::sum));
      if (own.isEmpty()) {
        borne.merge(Label.NONE, 1L, Long::sum);
      }
    }
    List<CampaignChoice> choices = new ArrayList<>();
    labels
        .all()
        .forEach(label ->
            choices.add(
                new CampaignChoice(
                    CampaignFilter.LABEL,
                    label.value(),
                    label.name(),
                    borne.getOrDefault(label.value(), 0L))));
    choices.add(
        new CampaignChoice(
            CampaignFilter.LABEL, Label.NONE, Label.NONE, borne.getOrDefault(Label.NONE, 0L)));
    return choices;
  }

  private static void add(
      List<CampaignChoice> choices,
      List<GridRow> rows,
      CampaignFilter filter,
      Function<GridRow, @Nullable String> value,
      @Nullable Function<GridRow, String> label) {
    Map<String, CampaignChoice> found = new TreeMap<>();
    for (GridRow row : rows) {
      String own = value.apply(row);
      if (own != null) {
        String name = label == null ? own : label.apply(row);
        found.merge(
            own,
            new CampaignChoice(filter, own, name, 1),
            (one, other) ->
                new CampaignChoice(filter, own, least(one.label(), other.label()), one.rows() + 1));
      }
    }
    found.values().stream()
        .sorted(Comparator.comparingLong(CampaignChoice::rows).reversed())
        .forEach(choices::add);
  }

  private static String least(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
