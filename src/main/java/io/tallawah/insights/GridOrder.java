package io.tallawah.insights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The order of rows and of groups: by figures, changes or names, what is missing last. */
@Component
class GridOrder {

  private static final Comparator<GridRow> USUAL =
      Comparator.comparing((GridRow row) -> row.key().platform())
          .thenComparing(row -> row.key().campaignId())
          .thenComparing(row -> row.key().accountId())
          .thenComparing(row -> row.key().currency())
          .thenComparing(row -> String.valueOf(row.key().adsetId()))
          .thenComparing(row -> String.valueOf(row.key().adId()));

  private static final Duration UNUSED = Duration.ofMinutes(15);
  private static final int MOST_NAMES = 200_000;

  private final MetricMath math;
  private final Deltas deltas;
  private final GridLoads loads;
  private final Cache<Set<String>, Map<String, Integer>> placed =
      Caffeine.newBuilder()
          .maximumWeight(MOST_NAMES)
          .weigher((Set<String> names, Map<String, Integer> places) -> names.size() + 1)
          .expireAfterAccess(UNUSED)
          .build();

  GridOrder(MetricMath math, Deltas deltas, GridLoads loads) {
    this.math = math;
    this.deltas = deltas;
    this.loads = loads;
  }

  /** A row with what it is ordered by. */
  private record Placed(GridRow row, List<@Nullable Comparable<?>> keys) {}

  List<GridRow> rows(
      List<GridRow> rows,
      CampaignQuery query,
      ResultOrder results,
      GridTotals now,
      @Nullable GridTotals before) {
    List<Function<GridRow, @Nullable Comparable<?>>> keys =
        query.sort().stream()
            .map(key ->
                CampaignResults.isColumn(key.column())
                    ? byResult(key.column(), results)
                    : key(key.column(), rows, now, before))
            .toList();
    List<Placed> ordered = new ArrayList<>(rows.size());
    for (GridRow row : rows) {
      List<@Nullable Comparable<?>> own = new ArrayList<>(keys.size());
      keys.forEach(key -> own.add(key.apply(row)));
      ordered.add(new Placed(row, own));
    }
    Comparator<Placed> order = byKey(0, query.sort().getFirst().descending());
    for (int i = 1; i < keys.size(); i++) {
      order = order.thenComparing(byKey(i, query.sort().get(i).descending()));
    }
    ordered.sort(order.thenComparing(Placed::row, USUAL));
    return ordered.stream().map(Placed::row).toList();
  }

  /** The ordered rows put together, groups in the order of their figures or else of their names. */
  GridAnswer grouped(
      List<GridRow> rows,
      GroupNames names,
      CampaignQuery query,
      ResultOrder results,
      GridTotals now,
      @Nullable GridTotals before) {
    Map<String, List<GridRow>> members = new LinkedHashMap<>();
    Map<String, String> labels = new HashMap<>();
    for (GridRow row : rows) {
      for (GroupNames.Name name : names.of(row)) {
        members.computeIfAbsent(name.value(), any -> new ArrayList<>()).add(row);
        labels.putIfAbsent(name.value(), name.label());
      }
    }
    List<GridAnswer.Group> groups = new ArrayList<>();
    members.forEach((value, own) ->
        groups.add(
            new GridAnswer.Group(
                value,
                labels.getOrDefault(value, value),
                0,
                own.size(),
                GridTotals.of(own.stream().map(GridRow::now)),
                before == null ? null : GridTotals.of(own.stream().map(GridRow::before)))));
    groups.sort(
        byFigure(
            query.sort().getFirst(),
            (group, result) -> results.of(members.getOrDefault(group, List.of()), result)));
    List<GridRow> arranged = new ArrayList<>(rows.size());
    List<GridAnswer.Group> set = new ArrayList<>(groups.size());
    for (GridAnswer.Group group : groups) {
      set.add(
          new GridAnswer.Group(
              group.value(),
              group.label(),
              arranged.size(),
              group.size(),
              group.now(),
              group.before()));
      arranged.addAll(members.getOrDefault(group.value(), List.of()));
    }
    return new GridAnswer(List.copyOf(arranged), List.copyOf(set), now, before, rows.size());
  }

  private Comparator<GridAnswer.Group> byFigure(
      SortKey sort, BiFunction<String, String, @Nullable BigDecimal> results) {
    Comparator<GridAnswer.Group> byName = Comparator.comparing(GridAnswer.Group::label);
    Comparator<BigDecimal> direction =
        sort.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    if (CampaignResults.isColumn(sort.column())) {
      String result = CampaignResults.ofColumn(sort.column());
      return Comparator.comparing(
              (GridAnswer.Group group) -> results.apply(group.value(), result),
              Comparator.nullsLast(direction))
          .thenComparing(byName);
    }
    if (!CampaignFields.METRICS.contains(sort.column())) {
      return byName;
    }
    Metric metric = math.metric(sort.column());
    return Comparator.comparing(
            (GridAnswer.Group group) -> figure(metric, group.now()),
            Comparator.nullsLast(direction))
        .thenComparing(byName);
  }

  private static Function<GridRow, @Nullable Comparable<?>> byResult(
      String column, ResultOrder results) {
    String result = CampaignResults.ofColumn(column);
    return row -> results.of(row, result);
  }

  private @Nullable BigDecimal figure(Metric metric, GridTotals totals) {
    return totals.byPart().values().stream()
        .findFirst()
        .map(sums -> math.manyValue(metric, sums, totals.someGap(), null))
        .orElse(null);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // one key has values of one type in all rows
  private static Comparator<Placed> byKey(int place, boolean descending) {
    Comparator<Comparable> direction =
        descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.comparing(
        placed -> (Comparable) placed.keys().get(place), Comparator.nullsLast(direction));
  }

  private Function<GridRow, @Nullable Comparable<?>> key(
      String column, List<GridRow> rows, GridTotals now, @Nullable GridTotals before) {
    if (column.startsWith("delta_")) {
      Metric metric = math.metric(column.substring("delta_".length()));
      return before == null
          ? row -> value(metric, row.now(), now)
          : row -> deltas.of(metric, row, now, before).change();
    }
    if (column.startsWith("previous_")) {
      Metric metric = math.metric(column.substring("previous_".length()));
      return before == null
          ? row -> value(metric, row.now(), now)
          : row -> value(metric, row.before(), before);
    }
    if (CampaignFields.METRICS.contains(column)) {
      Metric metric = math.metric(column);
      return row -> value(metric, row.now(), now);
    }
    return word(column, rows);
  }

  private @Nullable BigDecimal value(Metric metric, @Nullable SumRow row, GridTotals totals) {
    return row == null
        ? null
        : math.rowValue(metric, Sums.of(row), totals.spendOf(row.key().currency()));
  }

  private Function<GridRow, @Nullable Comparable<?>> word(String column, List<GridRow> rows) {
    return switch (column) {
      case "name" -> named(rows, row -> row.names().own());
      case "campaign_name" -> named(rows, row -> row.names().campaign());
      case "account", "account_name" -> named(rows, row -> row.names().account());
      case "objective" -> named(rows, row -> row.names().objective());
      case "account_id" -> row -> row.key().accountId();
      case "platform" -> row -> row.key().platform();
      case "status" -> row -> row.names().status();
      case "currency" -> row -> row.key().currency();
      default -> row -> row.key().campaignId();
    };
  }

  /**
   * Names are put in order by the database, as it has the one order that holds everywhere: the same
   * names once.
   */
  private Function<GridRow, @Nullable Comparable<?>> named(
      List<GridRow> rows, Function<GridRow, @Nullable String> name) {
    Set<String> names =
        rows.stream()
            .map(name)
            .filter(one -> one != null)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, Integer> places = places(names);
    return row -> {
      String own = name.apply(row);
      return own == null ? null : places.get(own);
    };
  }

  private Map<String, Integer> places(Set<String> names) {
    Map<String, Integer> there = placed.getIfPresent(names);
    if (there != null) {
      return there;
    }
    Map<String, Integer> read = loads.order(names);
    placed.put(Set.copyOf(names), read);
    return read;
  }
}
