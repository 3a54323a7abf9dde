package io.tallawah.insights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What search and formats leave of the assets, as conditions over the alias d. */
final class CreativeMatch {

  private static final String KNOWN =
      "select k.platform, k.creative_key from marts.dim_creative k where k.tenant_id = :tenant";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  CreativeMatch(CreativeQuery query) {
    if (!query.campaigns().search().isEmpty()) {
      conditions.add(search());
      parameters.put("search", query.campaigns().search());
    }
    if (!query.formats().isEmpty()) {
      conditions.add(format(query.formats()));
      parameters.put("formats", query.formats());
    }
  }

  /** Whether they leave all. */
  boolean isEmpty() {
    return conditions.isEmpty();
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /** With its {@code where}; empty when they leave all. */
  String where() {
    return isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private static String search() {
    String words = CampaignSql.folded("concat_ws(' ', k.name, k.title, k.copy)");
    return "d.creative_key <> 'none' and (position(:search in d.creative_key) > 0"
        + " or (d.platform, d.creative_key) in ("
        + KNOWN
        + " and position("
        + CampaignSql.folded("cast(:search as text)")
        + " in "
        + words
        + ") > 0))";
  }

  private static String format(List<String> formats) {
    List<String> ways = new ArrayList<>();
    ways.add(known("and coalesce(k.asset_type, 'unknown') in (:formats)"));
    ways.add("d.creative_key = 'none' and 'none' in (:formats)");
    if (formats.contains("unknown")) {
      ways.add("d.creative_key <> 'none' and not " + known(""));
    }
    return "(" + String.join(" or ", ways) + ")";
  }

  private static String known(String condition) {
    return "(d.platform, d.creative_key) in (" + KNOWN + " " + condition + ")";
  }
}
