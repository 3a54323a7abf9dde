package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.SeriesPoint;
import io.tallawah.insights.SeriesQuery;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.api.FreshnessAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Totals through time, and what to know before believing them. */
record TimeSeriesAnswer(
    @Schema(
            description =
                "Totals in the order of time, one per currency; days that lack a rate stand in points of their own, as billed. A day, week or month without a row has no point")
        @JsonProperty("points")
        List<PointAnswer> points,
    @Schema(description = "The same of the days compared with; null when none were asked for")
        @JsonProperty("previous")
        @Nullable List<PointAnswer> previous,
    @Schema(
            description = "How long a point is",
            allowableValues = {"day", "week", "month"})
        @JsonProperty("grain")
        String grain,
    @Schema(description = "The metrics that each point has") @JsonProperty("metrics")
        List<String> metrics,
    @Schema(description = "The currency asked for: reporting, native or an ISO code")
        @JsonProperty("currency")
        String currency,
    @Schema(description = "How far the figures of each connection reach") @JsonProperty("freshness")
        List<FreshnessAnswer> freshness,
    @Schema(description = "What to know before believing the figures, in sentences")
        @JsonProperty("warnings")
        List<String> warnings) {

  /** A day, week or month in one currency; null is not applicable or not reported, never 0. */
  record PointAnswer(
      @Schema(description = "Its first day within the days asked for") @JsonProperty("from")
          LocalDate from,
      @Schema(description = "Its last day within the days asked for") @JsonProperty("to")
          LocalDate to,
      @Schema(description = "ISO code of what the amounts of this point are in")
          @JsonProperty("currency")
          String currency,
      @Schema(hidden = true) @JsonIgnore Map<String, @Nullable BigDecimal> values) {

    static PointAnswer of(SeriesPoint point, List<String> metrics) {
      Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
      metrics.forEach(
          metric -> values.put(metric, FiguresAnswer.told(point.totals().metrics(), metric)));
      return new PointAnswer(point.from(), point.to(), point.totals().currency(), values);
    }

    @JsonAnyGetter
    Map<String, @Nullable BigDecimal> figures() {
      return values;
    }
  }

  static TimeSeriesAnswer of(
      SeriesQuery query,
      List<SeriesPoint> points,
      @Nullable List<SeriesPoint> previous,
      List<ConnectionFreshness> connections,
      List<String> warnings) {
    return new TimeSeriesAnswer(
        answers(points, query.metrics()),
        previous == null ? null : answers(previous, query.metrics()),
        query.grain().parameter(),
        query.metrics(),
        query.about().currency(),
        connections.stream().map(FreshnessAnswer::of).toList(),
        warnings);
  }

  private static List<PointAnswer> answers(List<SeriesPoint> points, List<String> metrics) {
    return points.stream().map(point -> PointAnswer.of(point, metrics)).toList();
  }
}
