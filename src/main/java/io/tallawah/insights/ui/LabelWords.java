package io.tallawah.insights.ui;

import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.LabelRule;
import io.tallawah.insights.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Labels and their rules as people read them. */
record LabelWords(Words words, Platforms platforms) {

  String rule(@Nullable LabelRule rule, Labels.RuleChoices choices) {
    if (rule == null) {
      return words.of("labels.rule.none");
    }
    List<String> said = new ArrayList<>();
    if (!rule.nameContains().isEmpty()) {
      said.add(words.of("labels.rule.contains", rule.nameContains()));
    }
    if (!rule.nameStartsWith().isBlank()) {
      said.add(words.of("labels.rule.starts", rule.nameStartsWith()));
    }
    add(said, "labels.rule.platforms", rule.platforms().stream().map(this::platform).toList());
    add(said, "labels.rule.accounts", named(rule.accounts(), choices.accounts()));
    add(said, "labels.rule.objectives", rule.objectives().stream().map(Codes::of).toList());
    return String.join(words.of("labels.rule.and"), said);
  }

  String platform(String id) {
    return platforms.look(id).name();
  }

  static List<String> named(List<String> ids, List<Labels.Choice> choices) {
    return ids.stream().map(id -> named(id, choices)).toList();
  }

  static String named(String id, List<Labels.Choice> choices) {
    return choices.stream()
        .filter(choice -> choice.id().equals(id))
        .map(Labels.Choice::name)
        .findFirst()
        .orElse(id);
  }

  private void add(List<String> said, String key, List<String> values) {
    if (!values.isEmpty()) {
      said.add(
          words.of(key, values.stream().collect(Collectors.joining(words.of("labels.rule.or")))));
    }
  }
}
