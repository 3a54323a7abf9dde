package io.tallawah.insights.ui;

import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.CreativeKey;
import io.tallawah.insights.CreativeMovement;
import io.tallawah.insights.CreativeRow;
import io.tallawah.insights.CreativeScore;
import io.tallawah.shared.ui.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a creative, in the language of the screen. */
final class CreativeWords {

  private final Words texts;
  private final MetricText figures;
  private final DeltaText deltas;

  CreativeWords(Words texts, MetricText figures, Locale locale) {
    this.texts = texts;
    this.figures = figures;
    this.deltas = new DeltaText(figures, texts, locale);
  }

  String say(String key, Object... params) {
    return texts.of("creatives." + key, params);
  }

  MetricText figures() {
    return figures;
  }

  String name(CreativeRow row) {
    String name = row.content().name();
    return row.key().isNone() || name == null ? say("none") : name;
  }

  String format(String format) {
    return say("format." + format);
  }

  String metric(String name) {
    return say("metric." + name);
  }

  /** How a metric is made and what it is not. */
  String help(String metric) {
    return figures.help(metric);
  }

  /** A figure of the row; one of money with the code of its currency. */
  String amount(CreativeRow row, String metric) {
    boolean coded = figures.isMoney(metric) && row.metrics().get(metric) != null;
    return figure(row, metric) + (coded ? " " + row.key().currency() : "");
  }

  /** A figure of the row. */
  String figure(CreativeRow row, String metric) {
    return figures.of(metric, row.metrics(), row.key().currency());
  }

  /** How it differs from the days compared with; empty when nothing is. */
  Optional<Span> delta(CreativeRow row, String metric) {
    DeltaText.Shown shown = deltas.of(metric, row.compared(), row.key().currency());
    if (shown.text().isEmpty()) {
      return Optional.empty();
    }
    Span delta = new Span(shown.text());
    delta.addClassNames("delta", shown.tone());
    delta.setTitle(shown.words());
    return Optional.of(delta);
  }

  /** 5 ads in 4 campaigns. */
  String uses(CreativeRow row) {
    Long ads = row.ads();
    return row.key().isNone() || ads == null
        ? say("in-campaigns", row.campaigns())
        : say("uses", ads, row.campaigns());
  }

  /** The score, or why there is none. */
  String score(CreativeScore score) {
    Integer points = score.points();
    return points != null ? String.valueOf(points) : say("score." + code(score.why()));
  }

  /** What the score is made of, in a sentence. */
  String scoreMeaning(CreativeRow row, String metric) {
    CreativeScore score = row.score();
    BigDecimal floor = score.floor();
    String least =
        floor == null
            ? Figures.NOT_APPLICABLE
            : figures.figures().money(floor, row.key().currency()) + " " + row.key().currency();
    return score.points() != null
        ? say("score-meaning", score.points(), score.peers() - 1, metric(metric), least)
        : say("no-score-meaning." + code(score.why()), least);
  }

  /** Where it goes, with the reason. */
  String movement(CreativeMovement movement) {
    return switch (movement.direction()) {
      case FATIGUE -> say("move.fatigue", worse(movement), often(movement));
      case RISING, FALLING ->
          say("move." + code(movement.direction()), signed(movement.ctrChange()));
      case STEADY, TOO_LITTLE_DATA -> say("move." + code(movement.direction()));
    };
  }

  /** The look of its word. */
  static String look(CreativeMovement movement) {
    return switch (movement.direction()) {
      case FATIGUE -> "tired";
      case RISING -> "rising";
      case FALLING -> "falling";
      case STEADY -> "steady";
      case TOO_LITTLE_DATA -> "unclear";
    };
  }

  /** What a picture of it is to those who can't see it. */
  String alt(CreativeRow row) {
    return say("alt", format(row.content().format()), name(row));
  }

  /** The name of an asset in which a colour is chosen, the same at each look. */
  static int tint(CreativeKey key) {
    return 1 + Math.floorMod(key.creative().hashCode(), 8);
  }

  private String worse(CreativeMovement movement) {
    return movement.ctrFell()
        ? say("ctr-change", signed(movement.ctrChange()))
        : say("cpc-change", signed(movement.cpcChange()));
  }

  private String often(CreativeMovement movement) {
    return say(
        "frequency-change",
        figures.figures().decimal(movement.before().frequency()),
        figures.figures().decimal(movement.after().frequency()));
  }

  /** +12 % or −12 %. */
  private String signed(@Nullable BigDecimal change) {
    if (change == null) {
      return Figures.NOT_APPLICABLE;
    }
    long percent = change.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
    return (percent < 0 ? "−" : "+") + figures.figures().number(Math.abs(percent)) + "\u00a0%";
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
