package io.tallawah.insights;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the audit log keeps of labels. */
final class LabelFields {

  private LabelFields() {}

  static Map<String, Object> of(Label label) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", label.name());
    fields.put("colour", label.colour().code());
    LabelRule rule = label.rule();
    if (rule != null) {
      put(fields, "name_contains", rule.nameContains());
      put(fields, "name_starts_with", rule.nameStartsWith());
      put(fields, "platforms", rule.platforms());
      put(fields, "accounts", rule.accounts());
      put(fields, "objectives", rule.objectives());
    }
    return fields;
  }

  /** What is decided of campaigns, by the decision. */
  static Map<String, Object> decisions(
      LabelBook book, UUID label, Collection<CampaignRef> campaigns) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (boolean on : new boolean[] {true, false}) {
      List<String> own =
          decided(book, label, on).stream()
              .filter(campaigns::contains)
              .map(CampaignRef::toString)
              .sorted()
              .toList();
      put(fields, on ? "on_by_hand" : "off_by_hand", own);
    }
    return fields;
  }

  static List<CampaignRef> decided(LabelBook book, UUID label, boolean on) {
    return book.decided().entrySet().stream()
        .filter(one -> one.getValue().contains(new LabelBook.Decision(label, on)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void put(Map<String, Object> fields, String name, String text) {
    if (!text.isBlank()) {
      fields.put(name, text);
    }
  }

  private static void put(Map<String, Object> fields, String name, List<String> values) {
    if (!values.isEmpty()) {
      fields.put(name, values);
    }
  }
}
