package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The reads of the grid, each in a short transaction with a limit to its time. */
@Component
@Transactional(
    readOnly = true,
    isolation = Isolation.REPEATABLE_READ,
    timeout = GridLoads.MOST_SECONDS)
class GridLoads {

  static final int MOST_SECONDS = 30;

  /** What no publication has been made of; such a state is never kept. */
  private static final String UNPUBLISHED = "0";

  /** A table with the state it was really read in. */
  record Loaded(String state, List<SumRow> rows) {}

  private final CampaignDays days;
  private volatile boolean built;

  GridLoads(CampaignDays days) {
    this.days = days;
  }

  /** Names the state of the marts and rates; empty before the marts have been built. */
  public Optional<String> state(CampaignQuery query) {
    if (!built) {
      built = days.exist();
    }
    return built ? Optional.of(days.state(usesRates(query.currency()))) : Optional.empty();
  }

  public Loaded load(TableKey table) {
    return new Loaded(days.state(usesRates(table.currency())), days.sums(table));
  }

  public Map<CampaignKey, List<@Nullable Sums>> spans(
      TableKey table, List<String> ids, List<DateRange> spans) {
    return days.spans(table, ids, spans);
  }

  public Map<CampaignKey, List<@Nullable BigDecimal>> sparks(
      TableKey table, List<String> ids, List<DateRange> spans) {
    return days.sparks(table, ids, spans);
  }

  public Map<String, Integer> order(Collection<String> texts) {
    return days.order(texts);
  }

  public List<CampaignTrend> trend(TableKey table, CampaignKey row) {
    return days.trend(table, row);
  }

  static boolean isPublished(String state) {
    return !state.equals(UNPUBLISHED) && !state.startsWith(UNPUBLISHED + " ");
  }

  private static boolean usesRates(String currency) {
    return CampaignMoney.of(currency).isConverted();
  }
}
