package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bound that a row's figure has to keep, written {@code spend>1000}. A fraction is written as
 * one: {@code ctr<0.01} is under 1 %.
 */
public record Threshold(String metric, Operator operator, BigDecimal bound) {

  private static final Pattern WRITTEN =
      Pattern.compile("([a-z_]+)(>=|<=|>|<|=)(-?[0-9]{1,15}(?:\\.[0-9]{1,12})?)");

  /** How a figure stands to the bound. */
  public enum Operator {
    MORE(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<="),
    EXACTLY("=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As it is written. */
    public String sign() {
      return sign;
    }

    static Operator of(String sign) {
      for (Operator one : values()) {
        if (one.sign.equals(sign)) {
          return one;
        }
      }
      throw new IllegalArgumentException("no such sign");
    }
  }

  /** Reads one; empty when it is not written so, or of a metric that rows don't have. */
  public static Optional<Threshold> parse(String text) {
    Matcher written = WRITTEN.matcher(text.replace(" ", ""));
    if (!written.matches() || !CampaignFields.METRICS.contains(written.group(1))) {
      return Optional.empty();
    }
    return Optional.of(
        new Threshold(
            written.group(1), Operator.of(written.group(2)), new BigDecimal(written.group(3))));
  }

  /** Whether a figure keeps it; one that is not there never does. */
  boolean allows(@Nullable BigDecimal value) {
    if (value == null) {
      return false;
    }
    int order = value.compareTo(bound);
    return switch (operator) {
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case EXACTLY -> order == 0;
    };
  }

  @Override
  public String toString() {
    return metric + operator.sign() + bound.toPlainString();
  }
}
