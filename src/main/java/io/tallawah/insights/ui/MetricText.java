package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.MetricValues;
import io.tallawah.insights.RateGap;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.ui.Figures;
import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.math.BigDecimal;
import java.util.Locale;

/** Figures as text, by what the catalogue says of their unit. */
final class MetricText {

  private final MetricCatalogue catalogue;
  private final Phrases phrases;
  private final Figures figures;

  MetricText(MetricCatalogue catalogue, Locale locale) {
    this.catalogue = catalogue;
    this.phrases = new Phrases(locale);
    this.figures = new Figures(locale);
  }

  Metric metric(String name) {
    return catalogue.get(name);
  }

  /** What it is called; one that the texts don't know yet as the catalogue calls it. */
  String name(String metric) {
    return phrases.find("metric." + metric).orElseGet(() -> catalogue.get(metric).label());
  }

  /** As short as a column needs it; the header's tooltip has it in full. */
  String shortName(String metric) {
    return phrases.find("metric.short." + metric).orElseGet(() -> name(metric));
  }

  /** How it is made and what it is not. */
  String help(String metric) {
    Metric known = catalogue.get(metric);
    String caveat = phrases.find("metric.caveat." + metric).orElse(known.caveat());
    String formula = formula(known);
    String what = formula.equals(name(metric)) ? formula : name(metric) + ": " + formula;
    return what + ". " + caveat;
  }

  String formula(String metric) {
    return formula(catalogue.get(metric));
  }

  private String formula(Metric metric) {
    String above = metric.numerator();
    String below = metric.denominator();
    if (above == null || below == null) {
      return metric.kind() == Metric.Kind.SHARE
          ? phrases.of("metric.formula.share", name(metric.columns().getFirst()))
          : name(metric.name());
    }
    String quotient = name(above) + " / " + name(below);
    return metric.factor() == 1 ? quotient : figures.number(metric.factor()) + " × " + quotient;
  }

  Figures figures() {
    return figures;
  }

  boolean isMoney(String metric) {
    return catalogue.get(metric).unit() == Metric.Unit.MONEY;
  }

  /** The figure; "–" when there is none. */
  String of(String metric, MetricValues values, String currency) {
    BigDecimal value = values.get(metric);
    return switch (catalogue.get(metric).unit()) {
      case MONEY -> figures.money(value, currency);
      case PERCENT -> figures.percent(value);
      case TIMES -> figures.times(value);
      case COUNT -> figures.count(value);
    };
  }

  /** A figure without its currency, as short as it is exact. */
  String plain(String metric, BigDecimal value) {
    return catalogue.get(metric).unit() == Metric.Unit.PERCENT
        ? figures.percent(value)
        : figures.count(value);
  }

  /** What totals are of: all rows, or all that match. */
  String allRows(CampaignPage page, Words words) {
    return words.of(page.query().isFiltered() ? "grid.all.match" : "grid.all", page.rowCount());
  }

  /** What the totals in one currency are of, where there are several. */
  String allRows(CampaignPage page, String currency, Words words) {
    if (currency.equals(RateGap.UNKNOWN)) {
      return words.of("grid.all.no-currency");
    }
    return words.of(
        page.query().isFiltered() ? "grid.all.currency.match" : "grid.all.currency", currency);
  }

  /** What the header's second line says: the currency, or how the figure is to be taken. */
  String unit(String metric, String currency) {
    if (isMoney(metric)) {
      return currency;
    }
    return metric.startsWith("conversion") ? phrases.of("grid.claimed") : "";
  }
}
