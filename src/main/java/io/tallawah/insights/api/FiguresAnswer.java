package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tallawah.insights.MetricValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures; null is not applicable or not reported, never 0. */
record FiguresAnswer(
    @JsonProperty("spend") @Nullable BigDecimal spend,
    @JsonProperty("impressions") @Nullable BigDecimal impressions,
    @JsonProperty("clicks") @Nullable BigDecimal clicks,
    @JsonProperty("link_clicks") @Nullable BigDecimal linkClicks,
    @JsonProperty("conversions") @Nullable BigDecimal conversions,
    @JsonProperty("conversion_value") @Nullable BigDecimal conversionValue,
    @JsonProperty("video_plays") @Nullable BigDecimal videoPlays,
    @JsonProperty("reach") @Nullable BigDecimal reach,
    @JsonProperty("frequency") @Nullable BigDecimal frequency,
    @JsonProperty("ctr") @Nullable BigDecimal ctr,
    @JsonProperty("cpc") @Nullable BigDecimal cpc,
    @JsonProperty("cpm") @Nullable BigDecimal cpm,
    @JsonProperty("conversion_rate") @Nullable BigDecimal conversionRate,
    @JsonProperty("cost_per_conversion") @Nullable BigDecimal costPerConversion,
    @JsonProperty("roas") @Nullable BigDecimal roas,
    @JsonProperty("share_of_spend") @Nullable BigDecimal shareOfSpend) {

  private static final int QUOTIENT_PLACES = 12;

  static FiguresAnswer of(MetricValues values) {
    return new FiguresAnswer(
        values.get("spend"),
        values.get("impressions"),
        values.get("clicks"),
        values.get("link_clicks"),
        values.get("conversions"),
        values.get("conversion_value"),
        values.get("video_plays"),
        values.get("reach"),
        quotient(values, "frequency"),
        quotient(values, "ctr"),
        quotient(values, "cpc"),
        quotient(values, "cpm"),
        quotient(values, "conversion_rate"),
        quotient(values, "cost_per_conversion"),
        quotient(values, "roas"),
        quotient(values, "share_of_spend"));
  }

  /** Changes of figures, all of which are quotients or differences of them. */
  static FiguresAnswer ofChanges(MetricValues values) {
    return new FiguresAnswer(
        quotient(values, "spend"),
        quotient(values, "impressions"),
        quotient(values, "clicks"),
        quotient(values, "link_clicks"),
        quotient(values, "conversions"),
        quotient(values, "conversion_value"),
        quotient(values, "video_plays"),
        quotient(values, "reach"),
        quotient(values, "frequency"),
        quotient(values, "ctr"),
        quotient(values, "cpc"),
        quotient(values, "cpm"),
        quotient(values, "conversion_rate"),
        quotient(values, "cost_per_conversion"),
        quotient(values, "roas"),
        quotient(values, "share_of_spend"));
  }

  static @Nullable BigDecimal quotient(MetricValues values, String metric) {
    return rounded(values.get(metric));
  }

  /** To as many places as a quotient is told with; what has fewer stays as it is. */
  static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
    if (value == null || (value.scale() <= QUOTIENT_PLACES && value.signum() != 0)) {
      return value;
    }
    BigDecimal rounded = value.setScale(QUOTIENT_PLACES, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded; // 0E-12 is a number few people read
  }
}
