package io.tallawah.insights;

import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the catalogue's metrics are of sums that have been read: by kind, columns, factor and
 * platforms of the metric, as {@link Metric#sql()} says it to the database.
 */
@Component
class MetricMath {

  private static final MathContext QUOTIENT = new MathContext(24, RoundingMode.HALF_UP);
  private static final int SPEND = CampaignFields.SUMMED.indexOf("spend");

  private final List<Metric> metrics;
  private final List<OneSided> oneSided;
  private final MetricCatalogue catalogue;

  MetricMath(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
    this.metrics = CampaignFields.METRICS.stream().map(catalogue::get).toList();
    this.oneSided = OneSided.of(metrics);
  }

  Metric metric(String name) {
    return catalogue.get(name);
  }

  /**
   * Figures of one row.
   *
   * @param spendOfAll what its share is of, null when that can't be said
   */
  MetricValues ofRow(Sums sums, @Nullable BigDecimal spendOfAll) {
    return values(metric -> rowValue(metric, sums, spendOfAll));
  }

  /** One figure of a row: a quotient counts those of its own days that tell both sides. */
  @Nullable BigDecimal rowValue(Metric metric, Sums sums, @Nullable BigDecimal spendOfAll) {
    return isMoney(metric) && sums.hasGap() ? null : value(metric, sums, false, spendOfAll);
  }

  /**
   * Figures of many rows together: reach and what is made of it are silent.
   *
   * @param someGap whether a rate is missing anywhere in what is shown beside it: an amount that is
   *     0 only because no rate was needed for it would then look like the whole
   */
  MetricValues ofMany(Sums sums, boolean someGap, @Nullable BigDecimal spendOfAll) {
    return values(metric -> manyValue(metric, sums, someGap, spendOfAll));
  }

  /**
   * One figure of many rows together: a quotient counts the days of their campaigns that tell both
   * sides, so that it is the same whatever the campaigns are cut into.
   */
  @Nullable BigDecimal manyValue(
      Metric metric, Sums sums, boolean someGap, @Nullable BigDecimal spendOfAll) {
    boolean silent =
        metric.kind() == Metric.Kind.SINGLE || (isMoney(metric) && someGap && !sums.isSaid());
    return silent ? null : value(metric, sums, true, spendOfAll);
  }

  static @Nullable BigDecimal spend(Sums sums) {
    return sums.total(SPEND);
  }

  private interface Figure {
    @Nullable BigDecimal of(Metric metric);
  }

  private MetricValues values(Figure figure) {
    Map<String, BigDecimal> values = HashMap.newHashMap(metrics.size());
    for (Metric metric : metrics) {
      BigDecimal value = figure.of(metric);
      if (value != null) {
        values.put(metric.name(), value);
      }
    }
    return new MetricValues(values);
  }

  private @Nullable BigDecimal value(
      Metric metric, Sums sums, boolean ofCampaigns, @Nullable BigDecimal spendOfAll) {
    int first = CampaignFields.SUMMED.indexOf(metric.columns().getFirst());
    return switch (metric.kind()) {
      case BASE -> sums.total(first);
      case SHARE -> quotient(sums.total(first), spendOfAll, 1);
      case RATIO -> ratio(metric, sums, ofCampaigns);
      case SINGLE -> sums.days() == 1 ? single(metric, sums, first) : null;
    };
  }

  private @Nullable BigDecimal ratio(Metric metric, Sums sums, boolean ofCampaigns) {
    int first = CampaignFields.SUMMED.indexOf(metric.columns().getFirst());
    List<String> both = sums.tellingBoth(first, second(metric), metric.platforms());
    BigDecimal above = sums.total(first, both);
    BigDecimal below = sums.total(second(metric), both);
    if (OneSided.isAsked(metric)) {
      int over = oneSided.indexOf(OneSided.above(metric));
      int under = oneSided.indexOf(OneSided.below(metric));
      above = without(above, sums.oneSided(over, ofCampaigns, both));
      below = without(below, sums.oneSided(under, ofCampaigns, both));
    }
    return quotient(above, below, metric.factor());
  }

  private static @Nullable BigDecimal without(
      @Nullable BigDecimal sum, @Nullable BigDecimal oneSided) {
    return sum == null || oneSided == null ? sum : sum.subtract(oneSided);
  }

  private static @Nullable BigDecimal single(Metric metric, Sums sums, int first) {
    return metric.columns().size() == 1
        ? sums.total(first)
        : quotient(sums.total(first), sums.total(second(metric)), metric.factor());
  }

  private static int second(Metric metric) {
    return CampaignFields.SUMMED.indexOf(metric.columns().get(1));
  }

  private static @Nullable BigDecimal quotient(
      @Nullable BigDecimal above, @Nullable BigDecimal below, int factor) {
    if (above == null || below == null || below.signum() == 0) {
      return null;
    }
    return above.multiply(BigDecimal.valueOf(factor)).divide(below, QUOTIENT);
  }

  static boolean isMoney(Metric metric) {
    return metric.columns().stream().anyMatch(CampaignFields.MONEY::contains);
  }
}
