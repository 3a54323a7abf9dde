package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tallawah.insights.MetricValues;
import io.tallawah.insights.ToldFigures;
import java.math.BigDecimal;
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

  /** Figures of a row, or of many together. */
  static FiguresAnswer of(MetricValues values) {
    return each(metric -> told(values, metric));
  }

  /** Changes of figures, all of which are quotients or differences of them. */
  static FiguresAnswer ofChanges(MetricValues changes) {
    return each(metric -> ToldFigures.quotient(changes.get(metric)));
  }

  /** One figure. */
  static @Nullable BigDecimal told(MetricValues values, String metric) {
    return ToldFigures.of(metric, values.get(metric));
  }

  private interface Figure {
    @Nullable BigDecimal of(String metric);
  }

  private static FiguresAnswer each(Figure figure) {
    return new FiguresAnswer(
        figure.of("spend"),
        figure.of("impressions"),
        figure.of("clicks"),
        figure.of("link_clicks"),
        figure.of("conversions"),
        figure.of("conversion_value"),
        figure.of("video_plays"),
        figure.of("reach"),
        figure.of("frequency"),
        figure.of("ctr"),
        figure.of("cpc"),
        figure.of("cpm"),
        figure.of("conversion_rate"),
        figure.of("cost_per_conversion"),
        figure.of("roas"),
        figure.of("share_of_spend"));
  }
}
