package io.tallawah.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Figures as answers over REST and files tell them. Inside, amounts are exact products of rates of
 * any length; here, after all adding, they are rounded half up to 6 places, and quotients to 12.
 * Counts are told as they are. Null stays null.
 */
public final class ToldFigures {

  private static final int AMOUNT_PLACES = 6;
  private static final int QUOTIENT_PLACES = 12;

  private ToldFigures() {}

  /** A figure of the metric of this name. */
  public static @Nullable BigDecimal of(String metric, @Nullable BigDecimal value) {
    if (CampaignFields.MONEY.contains(metric)) {
      return amount(value);
    }
    return CampaignFields.SUMMED.contains(metric) ? value : quotient(value);
  }

  /** Money, in major units of whatever currency. */
  public static @Nullable BigDecimal amount(@Nullable BigDecimal value) {
    return rounded(value, AMOUNT_PLACES);
  }

  /** What came of a division, and how such figures differ. */
  public static @Nullable BigDecimal quotient(@Nullable BigDecimal value) {
    return rounded(value, QUOTIENT_PLACES);
  }

  private static @Nullable BigDecimal rounded(@Nullable BigDecimal value, int places) {
    if (value == null || (value.scale() <= places && value.signum() != 0)) {
      return value;
    }
    BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded; // 0E-12 is a number few people read
  }
}
