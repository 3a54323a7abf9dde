package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums read of the marts, each in one statement. */
interface SumReads {

  /** Most rows that are kept of one table; more are refused, never cut. */
  int MOST_ROWS = 200_000;

  /** Whether the marts have been built at all. */
  boolean exist();

  /** Names the state of the bound tenant's marts, and of its rates where they are used. */
  String state(boolean withRates);

  /**
   * All rows of a table, in no order.
   *
   * @throws BadQueryException when they are more than {@link #MOST_ROWS}
   */
  List<SumRow> sums(TableKey table);

  /** Rows of these ids, span by span, each span by its first day's place in the list. */
  Map<CampaignKey, List<@Nullable Sums>> spans(
      TableKey table, List<String> ids, List<DateRange> spans);

  /** What was spent span by span; null in a span with an amount that has no rate. */
  Map<CampaignKey, List<@Nullable BigDecimal>> sparks(
      TableKey table, List<String> ids, List<DateRange> spans);

  /** The place of each text in the order of names. */
  Map<String, Integer> order(Collection<String> texts);
}
