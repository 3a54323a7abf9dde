package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counted conversions apart by what they are: of the rows of a page, of its groups, and of all
 * rows. What is told as none is 0; what isn't there was not reported.
 *
 * @param told whether rows of the question have results at all: those of campaigns have, unless
 *     they are narrowed to places
 * @param names of the results that any row tells, the most frequent first
 * @param rows by row and result
 * @param groups by the group's value, currency of the total, and result
 * @param totals by currency of the total and result
 */
public record PageResults(
    boolean told,
    List<String> names,
    Map<CampaignKey, Map<String, BigDecimal>> rows,
    Map<String, Map<String, Map<String, BigDecimal>>> groups,
    Map<String, Map<String, BigDecimal>> totals) {

  /** Of a question whose rows have none. */
  public static final PageResults NONE =
      new PageResults(false, List.of(), Map.of(), Map.of(), Map.of());

  /** Of an answer, with those of some of its rows. */
  static PageResults of(
      GridAnswer answer, Map<CampaignKey, List<ResultPart>> parts, List<CampaignRow> page) {
    Map<String, Map<String, BigDecimal>> totals = totals(answer.once(), parts);
    Map<String, Map<String, Map<String, BigDecimal>>> groups = new HashMap<>();
    for (GridAnswer.Group group : answer.groups()) {
      int end = group.first() + group.size();
      groups.put(group.value(), totals(answer.rows().subList(group.first(), end), parts));
    }
    Map<CampaignKey, Map<String, BigDecimal>> rows = new HashMap<>();
    page.forEach(row -> rows.put(row.key(), of(parts.get(row.key()))));
    return new PageResults(true, names(totals), rows, groups, totals);
  }

  private static Map<String, BigDecimal> of(@Nullable List<ResultPart> parts) {
    return parts == null ? Map.of() : ResultPart.sum(parts);
  }

  private static Map<String, Map<String, BigDecimal>> totals(
      List<GridRow> rows, Map<CampaignKey, List<ResultPart>> parts) {
    Map<String, Map<String, BigDecimal>> totals = new TreeMap<>();
    for (GridRow row : rows) {
      if (row.now() != null) {
        for (ResultPart part : parts.getOrDefault(row.key(), List.of())) {
          ResultPart.add(
              totals.computeIfAbsent(part.currency(), any -> new HashMap<>()), part.conversions());
        }
      }
    }
    return totals;
  }

  private static List<String> names(Map<String, Map<String, BigDecimal>> totals) {
    Map<String, BigDecimal> all = new LinkedHashMap<>();
    totals.values().forEach(one -> ResultPart.add(all, one));
    return all.keySet().stream()
        .sorted((one, other) -> {
          int more = count(all, other).compareTo(count(all, one));
          return more == 0 ? one.compareTo(other) : more;
        })
        .toList();
  }

  private static BigDecimal count(Map<String, BigDecimal> counts, String name) {
    return Objects.requireNonNull(counts.get(name));
  }

  /** Those of a row. */
  public Map<String, BigDecimal> of(CampaignKey row) {
    return rows.getOrDefault(row, Map.of());
  }

  /** Those of all rows in the total of one currency. */
  public Map<String, BigDecimal> total(String currency) {
    return totals.getOrDefault(currency, Map.of());
  }

  /** Those of a group's rows in the total of one currency. */
  public Map<String, BigDecimal> ofGroup(String value, String currency) {
    return groups.getOrDefault(value, Map.of()).getOrDefault(currency, Map.of());
  }
}
