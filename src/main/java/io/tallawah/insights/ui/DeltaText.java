package io.tallawah.insights.ui;

import io.tallawah.insights.Compared;
import io.tallawah.insights.Delta;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A change as people read it: an arrow, a sign and a figure, and in words what to make of it. */
final class DeltaText {

  /**
   * What is shown.
   *
   * @param text empty when there is nothing to say
   * @param tone name of its look: good, bad, neutral, or not-final which is never coloured
   * @param words what colour says, and what it was before
   */
  record Shown(String text, String tone, String words) {}

  private static final Shown NOTHING = new Shown("", "neutral", "");
  private static final String NOT_FINAL = "not-final";
  private static final String PERCENT = "\u00a0%";

  private final MetricText text;
  private final Words words;
  private final Locale locale;

  DeltaText(MetricText text, Words words, Locale locale) {
    this.text = text;
    this.words = words;
    this.locale = locale;
  }

  Shown of(String metric, @Nullable Compared compared, String currency) {
    if (compared == null) {
      return NOTHING;
    }
    Delta delta = compared.delta(metric);
    String before = text.of(metric, compared.previous(), currency);
    return switch (delta.kind()) {
      case NONE -> NOTHING;
      case NEW -> oneSided(words.of("grid.delta.new"), delta, before);
      case ENDED -> oneSided("▼ −100" + PERCENT, delta, before);
      case CHANGE -> change(text.metric(metric), delta, before);
    };
  }

  /** The other side may still come: days that have not landed look as if there were none. */
  private Shown oneSided(String shown, Delta delta, String before) {
    return delta.isFinal()
        ? new Shown(shown, "neutral", was(before))
        : new Shown(shown, NOT_FINAL, words.of("grid.delta." + NOT_FINAL) + " " + was(before));
  }

  private Shown change(Metric metric, Delta delta, String before) {
    BigDecimal change = delta.change();
    if (change == null) {
      return NOTHING;
    }
    boolean points = metric.unit() == Metric.Unit.PERCENT;
    BigDecimal shown = rounded(change.movePointRight(2), points);
    String figure = points ? words.of("grid.delta.points", signed(shown)) : signed(shown) + PERCENT;
    String arrow = shown.signum() == 0 ? "" : shown.signum() > 0 ? "▲ " : "▼ ";
    String tone = delta.isFinal() ? tone(metric, shown) : NOT_FINAL;
    return new Shown(arrow + figure, tone, words.of("grid.delta." + tone) + " " + was(before));
  }

  private static String tone(Metric metric, BigDecimal change) {
    if (change.signum() == 0 || metric.direction() == Metric.Direction.NEUTRAL) {
      return "neutral";
    }
    boolean up = change.signum() > 0;
    return up == (metric.direction() == Metric.Direction.UP) ? "good" : "bad";
  }

  private String was(String before) {
    return words.of("grid.delta.was", before);
  }

  /** Points with two places; a part with one while it is small. */
  private static BigDecimal rounded(BigDecimal value, boolean points) {
    boolean small = value.abs().compareTo(BigDecimal.TEN) < 0;
    return value.setScale(points ? 2 : small ? 1 : 0, RoundingMode.HALF_UP);
  }

  private String signed(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(value.scale());
    format.setMaximumFractionDigits(value.scale());
    String shown = format.format(value.abs());
    return value.signum() == 0 ? shown : (value.signum() > 0 ? "+" : "−") + shown;
  }
}
