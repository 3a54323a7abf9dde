package io.tallawah.insights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import io.tallawah.warehouse.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes answers of tables: filters, joins the days compared with, orders, puts together. */
@Component
class GridAnswers {

  private static final Duration UNUSED = Duration.ofMinutes(5);
  private static final int MOST_ROWS = 1_000_000;

  /** With the version of the labels where the question is about them. */
  private record Key(TenantId tenant, String state, long labels, CampaignQuery query) {}

  /** The rows of a question in no order of theirs, with the totals of all of them. */
  private record Ground(List<GridRow> rows, GridTotals now, @Nullable GridTotals before) {}

  private final GridTables tables;
  private final GridOrder order;
  private final MetricMath math;
  private final ResultTables results;
  private final BudgetStates budgets;
  private final Cache<Key, GridAnswer> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ROWS)
          .weigher((Key key, GridAnswer answer) -> answer.rows().size() + 1)
          .expireAfterAccess(UNUSED)
          .build();
  private final Cache<Key, Ground> grounds =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ROWS)
          .weigher((Key key, Ground ground) -> ground.rows().size() + 1)
          .expireAfterAccess(UNUSED)
          .build();

  GridAnswers(
      GridTables tables,
      GridOrder order,
      MetricMath math,
      ResultTables results,
      BudgetStates budgets) {
    this.tables = tables;
    this.order = order;
    this.math = math;
    this.results = results;
    this.budgets = budgets;
  }

  /**
   * The whole answer, whatever the page.
   *
   * @throws StateChangedException when the state it is asked in is gone
   */
  GridAnswer answer(TenantId tenant, String state, LabelBook labels, CampaignQuery query) {
    Key key = key(tenant, state, labels, query);
    GridAnswer there = kept.getIfPresent(key);
    if (there != null) {
      return there;
    }
    GridAnswer made = make(tenant, state, labels, query);
    if (GridLoads.isPublished(state)) {
      kept.put(key, made);
    }
    return made;
  }

  private static Key key(TenantId tenant, String state, LabelBook labels, CampaignQuery query) {
    return new Key(
        tenant,
        state,
        query.isAboutLabels() ? labels.version() : 0,
        query.withPage(0, 1).withBreakdown(null));
  }

  @EventListener
  void drop(Published published) {
    kept.asMap().keySet().removeIf(key -> key.tenant().equals(published.tenant()));
    grounds.asMap().keySet().removeIf(key -> key.tenant().equals(published.tenant()));
  }

  private GridAnswer make(TenantId tenant, String state, LabelBook labels, CampaignQuery query) {
    Ground ground = ground(tenant, state, labels, query);
    ResultOrder byResult =
        ResultOrder.isAsked(query) ? results(tenant, state, query) : ResultOrder.NONE;
    List<GridRow> ordered =
        order.rows(ground.rows(), query, byResult, ground.now(), ground.before());
    return query.group() == null
        ? new GridAnswer(ordered, List.of(), ground.now(), ground.before(), ordered.size())
        : order.grouped(
            ordered,
            new GroupNames(query.group(), labels),
            query,
            byResult,
            ground.now(),
            ground.before());
  }

  /** What any order of the same question is made of. */
  private Ground ground(TenantId tenant, String state, LabelBook labels, CampaignQuery query) {
    Key key =
        key(tenant, state, labels, query.withSort(CampaignQuery.DEFAULT_SORT).withGroup(null));
    Ground there = grounds.getIfPresent(key);
    if (there != null) {
      return there;
    }
    Ground made = lay(tenant, state, labels, query);
    if (GridLoads.isPublished(state)) {
      grounds.put(key, made);
    }
    return made;
  }

  private Ground lay(TenantId tenant, String state, LabelBook labels, CampaignQuery query) {
    List<GridRow> rows = joined(tenant, state, new ScopeFilter(query.scope(), labels), query);
    if (!query.where().isEmpty()) {
      GridTotals all = totals(rows);
      rows = rows.stream().filter(row -> isWithin(row, query, all)).toList();
    }
    return new Ground(
        rows,
        totals(rows),
        query.compare() == null ? null : GridTotals.of(rows.stream().map(GridRow::before)));
  }

  private ResultOrder results(TenantId tenant, String state, CampaignQuery query) {
    return results.tell(query)
        ? new ResultOrder(results.rows(TableKey.of(tenant, state, query, query.range())))
        : ResultOrder.NONE;
  }

  private static GridTotals totals(List<GridRow> rows) {
    return GridTotals.of(rows.stream().map(GridRow::now));
  }

  /** Rows of either of the two periods: new and ended ones too. */
  private List<GridRow> joined(
      TenantId tenant, String state, ScopeFilter filter, CampaignQuery query) {
    Map<CampaignKey, GridRow> rows = new LinkedHashMap<>();
    read(tenant, state, filter, query, query.range())
        .forEach(row -> rows.put(row.key(), new GridRow(row, null)));
    query
        .baseline()
        .ifPresent(baseline ->
            read(tenant, state, filter, query, baseline)
                .forEach(row ->
                    rows.merge(
                        row.key(),
                        new GridRow(null, row),
                        (there, more) -> new GridRow(there.now(), row))));
    return new ArrayList<>(rows.values());
  }

  private List<SumRow> read(
      TenantId tenant, String state, ScopeFilter filter, CampaignQuery query, DateRange range) {
    return tables.rows(TableKey.of(tenant, state, query, range)).stream()
        .filter(filter)
        .filter(budgets.filter(tenant, state, query))
        .toList();
  }

  private boolean isWithin(GridRow row, CampaignQuery query, GridTotals all) {
    SumRow now = row.now();
    if (now == null) {
      return false;
    }
    Sums sums = Sums.of(now);
    return query.where().stream()
        .allMatch(bound ->
            bound.allows(
                math.rowValue(
                    math.metric(bound.metric()), sums, all.spendOf(now.key().currency()))));
  }
}
