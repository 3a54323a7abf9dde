package io.tallawah.insights;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Fact;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Phrases;
import io.tallawah.tenancy.Tenant;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file says of its rows above them, in the language of whoever asked for it. */
final class ExportFacts {

  private final Phrases words;
  private final Tenant tenant;
  private final List<Fact> all = new ArrayList<>();
  private List<Label> labels = List.of();

  ExportFacts(Phrases words, Tenant tenant) {
    this.words = words;
    this.tenant = tenant;
  }

  List<Fact> all() {
    return List.copyOf(all);
  }

  ExportFacts add(String key, String value) {
    all.add(new Fact(words.of("exports.fact." + key), value));
    return this;
  }

  /** The tenant's labels, by whose names a filter is told. */
  ExportFacts labels(List<Label> known) {
    labels = known;
    return this;
  }

  /** The days, and those compared with. */
  ExportFacts days(CampaignQuery query) {
    add("days", days(query.range()));
    query.baseline().ifPresent(days -> add("compared", days(days)));
    return this;
  }

  private String days(DateRange days) {
    return words.of("exports.fact.days-are", days.from().toString(), days.to().toString());
  }

  /**
   * What narrows the rows.
   *
   * @param own filters that the table alone has, each with its name
   */
  ExportFacts filters(CampaignQuery query, List<String> own) {
    List<String> filters = new ArrayList<>();
    for (CampaignFilter filter : CampaignFilter.values()) {
      add(filters, words.of("grid.filter." + filter.parameter()), told(query, filter));
    }
    filters.addAll(own);
    add(filters, words.of("exports.fact.campaign-ids"), query.campaigns());
    add(filters, words.of("exports.fact.adset-ids"), query.adsets());
    query.where().forEach(bound -> filters.add(bound.toString()));
    if (!query.search().isEmpty()) {
      add(filters, words.of("exports.fact.search"), List.of(query.search()));
    }
    return add(
        "filters",
        filters.isEmpty() ? words.of("exports.fact.no-filters") : String.join("; ", filters));
  }

  private List<String> told(CampaignQuery query, CampaignFilter filter) {
    return filter == CampaignFilter.LABEL
        ? query.labels().stream().map(this::label).toList()
        : query.chosen(filter);
  }

  private String label(String value) {
    if (value.equals(Label.NONE)) {
      return words.of("labels.none");
    }
    return labels.stream()
        .filter(label -> label.value().equals(value))
        .map(Label::name)
        .findFirst()
        .orElse(value);
  }

  private static void add(List<String> filters, String name, List<String> chosen) {
    if (!chosen.isEmpty()) {
      filters.add(name + ": " + String.join(", ", chosen));
    }
  }

  ExportFacts currency(CampaignQuery query) {
    if (query.isNative()) {
      return add("currency", words.of("exports.fact.as-billed"));
    }
    String code =
        query.isReporting() ? tenant.reportingCurrency().getCurrencyCode() : query.currency();
    return add("currency", words.of("exports.fact.converted", code));
  }

  ExportFacts order(List<SortKey> sort) {
    return add(
        "order",
        sort.stream()
            .map(key ->
                words.of(
                    key.descending() ? "exports.fact.descending" : "exports.fact.ascending",
                    key.column()))
            .collect(Collectors.joining(", ")));
  }

  /**
   * Totals of all rows in one currency, of what can be totalled: quotients are sum over sum, and
   * reach has none. Where nothing can be, they aren't told.
   *
   * @param more totals beside those of metrics, as name and figure
   */
  ExportFacts totals(
      String currency, MetricValues totals, List<Metric> metrics, Stream<String> more) {
    Stream<String> figures =
        metrics.stream()
            .filter(metric -> metric.additivity() != Metric.Additivity.NOT_ADDITIVE)
            .filter(metric -> metric.kind() != Metric.Kind.SHARE)
            .map(metric ->
                TableColumns.label(metric, words)
                    + " "
                    + figure(ToldFigures.of(metric.name(), totals.get(metric.name()))));
    String told = Stream.concat(figures, more).collect(Collectors.joining("; "));
    if (!told.isEmpty()) {
      all.add(new Fact(words.of("exports.fact.totals", currency), told));
    }
    return this;
  }

  /** All digits of a figure as it is told. */
  static String figure(@Nullable BigDecimal told) {
    if (told == null) {
      return Cell.Blank.NOT_APPLICABLE.text();
    }
    return told.signum() == 0 ? "0" : told.stripTrailingZeros().toPlainString();
  }

  /** How far the data go, and what to know of them. */
  ExportFacts reach(DataReach reach, RateGap gap) {
    String none = words.of("exports.fact.no-connection");
    add("data-to", reach.days(ConnectionFreshness::dataTo, none));
    add("final-to", reach.days(ConnectionFreshness::finalTo, none));
    add("outcome-final-to", reach.days(ConnectionFreshness::outcomeFinalTo, none));
    add("time-zone", tenant.timeZone().getId());
    gap.said(words).ifPresent(warning -> add("warning", warning));
    return this;
  }
}
