package io.tallawah.insights.ui;

import io.tallawah.insights.Breakdown;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.insights.MetricValues;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.ChangeText;
import io.tallawah.shared.ui.Figures;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures and texts of the overview in one person's language. */
final class OverviewWords {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal WITHOUT_CENTS = BigDecimal.valueOf(100_000);
  private static final BigDecimal WITHOUT_FRACTION = BigDecimal.valueOf(1_000);
  private static final BigDecimal LONG_COUNT = BigDecimal.valueOf(10_000_000);

  private final MetricText text;
  private final Words texts;
  private final Changes changes;

  OverviewWords(MetricText text, Words texts) {
    this.text = text;
    this.texts = texts;
    this.changes =
        new Changes(text.figures(), texts.of("overview.new"), texts.of("overview.points", "{0}"));
  }

  String get(String key, Object... values) {
    return texts.of(key, values);
  }

  Figures figures() {
    return text.figures();
  }

  Metric metric(String name) {
    return text.metric(name);
  }

  String label(String metric) {
    return texts.of("metric." + metric);
  }

  /** To the last place. */
  String exact(String metric, MetricValues values, String currency) {
    return text.of(metric, values, currency);
  }

  /** To the last place, with its currency. */
  String exactWithUnit(String metric, MetricValues values, String currency) {
    boolean coded = text.isMoney(metric) && values.get(metric) != null;
    return exact(metric, values, currency) + (coded ? " " + currency : "");
  }

  /** An amount without its cents, as it stands in a narrow column. */
  String whole(String metric, MetricValues values, String currency) {
    String whole = figures().whole(values.get(metric));
    return currency.isEmpty() ? whole : whole + " " + currency;
  }

  /** As long as a tile is wide: without cents from 100,000 on, in millions from a million on. */
  String brief(String metric, MetricValues values, String currency) {
    BigDecimal value = values.get(metric);
    if (value == null) {
      return Figures.NOT_APPLICABLE;
    }
    boolean money = text.isMoney(metric);
    BigDecimal most = money ? MILLION : LONG_COUNT;
    boolean amount = money || text.metric(metric).unit() == Metric.Unit.COUNT;
    if (amount && value.abs().compareTo(most) >= 0) {
      return figures().compact(value);
    }
    BigDecimal whole = money ? WITHOUT_CENTS : WITHOUT_FRACTION;
    return amount && value.abs().compareTo(whole) >= 0
        ? figures().whole(value)
        : exact(metric, values, currency);
  }

  /** Its currency, or how it is to be taken. */
  String unit(String metric, CampaignTotals totals, boolean several) {
    if (text.isMoney(metric)) {
      return totals.currency();
    }
    if (several) {
      return texts.of("overview.in-currency", totals.currency());
    }
    return metric.startsWith("conversion") ? texts.of("overview.claimed") : "";
  }

  Optional<ChangeText> change(String metric, MetricValues now, MetricValues before, boolean open) {
    return changes.of(text.metric(metric), now.get(metric), before.get(metric), open);
  }

  /** A day, week or month on an axis. */
  String place(Breakdown grain, DateRange span) {
    return grain == Breakdown.MONTH
        ? figures().month(span.from())
        : figures().shortDay(span.from());
  }

  /** Days that others are compared with: without their year where it is the same. */
  String base(DateRange days, DateRange compared) {
    return figures().daysBeside(days.from(), days.to(), compared.to().getYear());
  }

  String days(DateRange days) {
    return figures().days(days.from(), days.to());
  }

  /** How many days may still change, in words; empty when none does. */
  String open(long days) {
    return days == 0 ? "" : texts.of("overview.not-final", days);
  }

  /** The totals in the currency asked for, or those that stand for them. */
  static @Nullable CampaignTotals main(List<CampaignTotals> totals, String reportingCurrency) {
    return totals.stream()
        .filter(one -> !one.withoutRate())
        .filter(one -> one.currency().equals(reportingCurrency))
        .findFirst()
        .or(() -> totals.stream().filter(one -> !one.withoutRate()).findFirst())
        .or(() -> totals.stream().findFirst())
        .orElse(null);
  }

  /** The last day of a range that no longer changes; null when none is known to be final. */
  record Finality(@Nullable LocalDate delivery, @Nullable LocalDate outcome) {

    /** How many days of a range may still change the metric. */
    long open(Metric metric, DateRange days) {
      LocalDate last = last(metric);
      if (last == null || last.isBefore(days.from())) {
        return days.days();
      }
      return last.isBefore(days.to()) ? new DateRange(last.plusDays(1), days.to()).days() : 0;
    }

    @Nullable LocalDate last(Metric metric) {
      boolean isOutcome =
          metric.columns().stream().anyMatch(column -> column.startsWith("conversion"));
      return isOutcome ? outcome : delivery;
    }
  }
}
