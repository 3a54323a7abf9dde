package io.tallawah.insights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a campaign day, under the alias d, is of one that bears a label, as a condition with its
 * parameters beside {@code :tenant}. The same as {@link LabelBook} says of rows.
 */
final class LabelSql {

  private static final String CAMPAIGN = "(d.platform, d.account_id, d.campaign_id)";
  private static final String DECIDED =
      "(select m.platform, m.account_id, m.campaign_id from app.label_member m"
          + " where m.tenant_id = :tenant and m.label_id = :%s and m.how = '%s')";
  private static final String ANY = "";

  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final String condition;

  /** With the labels of a book that are chosen, ids or {@link Label#NONE}; one at least. */
  LabelSql(LabelBook book, List<String> chosen) {
    List<Label> wanted =
        book.all().stream().filter(label -> chosen.contains(label.value())).toList();
    String bears = any(wanted, "label");
    condition =
        chosen.contains(Label.NONE)
            ? "(" + bears + " or not " + any(book.all(), "none") + ")"
            : bears;
  }

  String condition() {
    return condition;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private String any(List<Label> labels, String prefix) {
    return labels.isEmpty()
        ? "(false)"
        : IntStream.range(0, labels.size())
            .mapToObj(i -> one(labels.get(i), prefix + i))
            .collect(Collectors.joining(" or ", "(", ")"));
  }

  private String one(Label label, String name) {
    parameters.put(name, label.id());
    String on = CAMPAIGN + " in " + DECIDED.formatted(name, "on");
    LabelRule rule = label.rule();
    return rule == null
        ? on
        : "(%s or %s and %s not in %s)"
            .formatted(on, caught(rule, name), CAMPAIGN, DECIDED.formatted(name, "off"));
  }

  private String caught(LabelRule rule, String name) {
    StringBuilder sql = new StringBuilder("(true");
    sql.append(among("d.platform", name + "_platforms", rule.platforms()));
    sql.append(among("d.account_id", name + "_accounts", rule.accounts()));
    String known =
        among("c.objective", name + "_objectives", rule.objectives()) + named(rule, name);
    if (!known.equals(ANY)) {
      sql.append(" and (d.platform, d.campaign_id) in (select c.platform, c.campaign_id")
          .append(" from marts.dim_campaign c where c.tenant_id = :tenant and c.is_current")
          .append(known)
          .append(')');
    }
    return sql.append(')').toString();
  }

  private String named(LabelRule rule, String name) {
    if (!rule.asksForName()) {
      return ANY;
    }
    parameters.put(name + "_contains", rule.nameContains());
    parameters.put(name + "_begins", rule.nameStartsWith());
    String own = CampaignSql.folded("c.name");
    return " and c.name <> c.campaign_id and position(%s in %s) > 0 and starts_with(%s, %s)"
        .formatted(
            CampaignSql.folded("cast(:" + name + "_contains as text)"),
            own,
            own,
            CampaignSql.folded("cast(:" + name + "_begins as text)"));
  }

  private String among(String column, String parameter, List<String> values) {
    if (values.isEmpty()) {
      return ANY;
    }
    parameters.put(parameter, values);
    return " and " + column + " in (:" + parameter + ")";
  }
}
