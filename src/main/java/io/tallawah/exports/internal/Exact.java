package io.tallawah.exports.internal;

import java.math.BigDecimal;

/** Figures without rounding. */
final class Exact {

  private Exact() {}

  /** All its digits, without an exponent; nothing is 0, however it was computed. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.toPlainString();
  }

  /**
   * The same figure with a scale at which it is written without an exponent where that is short.
   */
  static BigDecimal number(BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
