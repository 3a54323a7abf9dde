package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rows are ordered by when a result is a key of their order. */
record ResultOrder(Map<CampaignKey, List<ResultPart>> parts) {

  static final ResultOrder NONE = new ResultOrder(Map.of());

  static boolean isAsked(CampaignQuery query) {
    return query.sort().stream().anyMatch(key -> CampaignResults.isColumn(key.column()));
  }

  /** How many of a result a row brought; null where it wasn't reported. */
  @Nullable BigDecimal of(GridRow row, String result) {
    return row.now() == null
        ? null
        : ResultPart.sum(parts.getOrDefault(row.key(), List.of())).get(result);
  }

  /** How many of a result rows brought together. */
  @Nullable BigDecimal of(List<GridRow> rows, String result) {
    BigDecimal sum = null;
    for (GridRow row : rows) {
      sum = Sums.plus(sum, of(row, result));
    }
    return sum;
  }
}
