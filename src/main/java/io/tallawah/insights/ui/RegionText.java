package io.tallawah.insights.ui;

import io.tallawah.insights.Region;
import io.tallawah.insights.RegionFields;
import io.tallawah.insights.RegionScale;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.ui.Figures;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Places and their figures as people of a locale read them. */
final class RegionText {

  private static final int HUNDREDS = 2;
  private static final int MOST_DECIMALS = 8;

  private final RegionFields fields;
  private final Locale locale;
  private final Function<String, String> words;
  private final Figures figures;

  /**
   * Texts of a language.
   *
   * @param words texts by their keys
   */
  RegionText(RegionFields fields, Locale locale, Function<String, String> words) {
    this.fields = fields;
    this.locale = locale;
    this.words = words;
    this.figures = new Figures(locale);
  }

  Figures figures() {
    return figures;
  }

  String metric(String name) {
    return new Phrases(locale).find("metric." + name).orElseGet(() -> fields.metric(name).label());
  }

  /** A way in which a metric is shown. */
  String shown(RegionShown shown, String metric) {
    boolean quotient = shown == RegionShown.VALUE && !fields.isSum(metric);
    return words.apply("map.shown." + (quotient ? "quotient" : shown.parameter()));
  }

  /** A place's name; what is no place of a set is said in the person's language. */
  String name(Region place) {
    return switch (place.kind()) {
      case UNKNOWN, COMBINED, UNMAPPED, UNALLOCATED ->
          place.id().startsWith("JM-") || place.id().startsWith("UN")
              ? words.apply("map.place." + place.id())
              : place.name();
      case ELSEWHERE ->
          place.id().length() == 2
              ? Locale.of("", place.id()).getDisplayCountry(locale)
              : place.name();
      case REGION -> place.name();
    };
  }

  /** A figure; "–" when there is none. */
  String of(RegionScale scale, RegionShown shown, String metric, @Nullable String currency) {
    BigDecimal value = scale.get(shown.parameter());
    return switch (shown) {
      case VALUE -> value(value, metric, currency);
      case SHARE -> figures.percent(value);
      case INDEX -> value == null ? Figures.NOT_APPLICABLE : whole(value);
      case PER_THOUSAND -> figures.decimal(value);
    };
  }

  String value(@Nullable BigDecimal value, String metric, @Nullable String currency) {
    Metric.Unit unit = fields.metric(metric).unit();
    return switch (unit) {
      case MONEY -> figures.money(value, currency == null ? "" : currency);
      case PERCENT -> figures.percent(value);
      case TIMES -> figures.times(value);
      case COUNT -> figures.count(value);
    };
  }

  /** The bound of a class, with no more digits than it has. */
  String bound(BigDecimal bound, RegionShown shown, String metric) {
    boolean percent =
        shown == RegionShown.SHARE
            || (shown == RegionShown.VALUE && fields.metric(metric).unit() == Metric.Unit.PERCENT);
    BigDecimal said = percent ? bound.movePointRight(HUNDREDS) : bound;
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return format.format(said) + (percent ? "\u00a0%" : "");
  }

  private String whole(BigDecimal value) {
    return figures.number(value.setScale(0, RoundingMode.HALF_UP).longValue());
  }
}
