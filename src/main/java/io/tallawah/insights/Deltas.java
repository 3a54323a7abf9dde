package io.tallawah.insights;

import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How figures differ from those of other days. */
@Component
class Deltas {

  private static final MathContext QUOTIENT = new MathContext(24, RoundingMode.HALF_UP);

  /** Below these a figure is too small to say a change of: a part of next to nothing. */
  private static final BigDecimal LEAST_AMOUNT = BigDecimal.ONE;

  private static final BigDecimal LEAST_COUNT = BigDecimal.valueOf(5);

  private final MetricMath math;

  Deltas(MetricMath math) {
    this.math = math;
  }

  /** Of one figure of a row. */
  Delta of(Metric metric, GridRow row, GridTotals now, GridTotals before) {
    return of(
        metric,
        value(metric, row.now(), now),
        value(metric, row.before(), before),
        row.now() == null);
  }

  /**
   * Of all figures.
   *
   * @param isEnded whether there are no days of it any more
   * @param isFinal whether a metric's figures are final on both sides
   */
  Compared all(MetricValues now, MetricValues before, boolean isEnded, Predicate<Metric> isFinal) {
    Map<String, Delta> deltas = HashMap.newHashMap(CampaignFields.METRICS.size());
    for (String name : CampaignFields.METRICS) {
      Metric metric = math.metric(name);
      Delta delta = of(metric, now.get(name), before.get(name), isEnded);
      deltas.put(name, new Delta(delta.change(), delta.kind(), isFinal.test(metric)));
    }
    return new Compared(before, deltas);
  }

  private @Nullable BigDecimal value(Metric metric, @Nullable SumRow row, GridTotals totals) {
    return row == null
        ? null
        : math.rowValue(metric, Sums.of(row), totals.spendOf(row.key().currency()));
  }

  private static Delta of(
      Metric metric, @Nullable BigDecimal now, @Nullable BigDecimal before, boolean isEnded) {
    if (now == null) {
      return isEnded && metric.kind() == Metric.Kind.BASE && before != null && before.signum() != 0
          ? new Delta(BigDecimal.ONE.negate(), Delta.Kind.ENDED, true)
          : new Delta(null, Delta.Kind.NONE, true);
    }
    if (metric.unit() == Metric.Unit.PERCENT) {
      return before == null
          ? new Delta(null, Delta.Kind.NEW, true)
          : new Delta(now.subtract(before), Delta.Kind.CHANGE, true);
    }
    if (before == null || isTooLittle(metric, before)) {
      return now.signum() == 0
          ? new Delta(null, Delta.Kind.NONE, true)
          : new Delta(null, Delta.Kind.NEW, true);
    }
    return new Delta(now.subtract(before).divide(before.abs(), QUOTIENT), Delta.Kind.CHANGE, true);
  }

  private static boolean isTooLittle(Metric metric, BigDecimal before) {
    if (metric.kind() != Metric.Kind.BASE) {
      return before.signum() == 0;
    }
    BigDecimal least = metric.unit() == Metric.Unit.MONEY ? LEAST_AMOUNT : LEAST_COUNT;
    return before.abs().compareTo(least) < 0;
  }
}
