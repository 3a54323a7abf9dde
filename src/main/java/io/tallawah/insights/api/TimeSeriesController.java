package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.insights.Overview;
import io.tallawah.insights.RateGap;
import io.tallawah.insights.SeriesPoint;
import io.tallawah.insights.SeriesQuery;
import io.tallawah.insights.SeriesQueryReader;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.Freshness;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Time series")
@ForPermission(Permission.VIEW_INSIGHTS)
class TimeSeriesController {

  private final Overview overview;
  private final SeriesQueryReader reader;
  private final Freshness freshness;
  private final RequestedFigures requested;

  TimeSeriesController(
      Overview overview,
      SeriesQueryReader reader,
      Freshness freshness,
      RequestedFigures requested) {
    this.overview = overview;
    this.reader = reader;
    this.freshness = freshness;
    this.requested = requested;
  }

  @GetMapping(path = "/api/v1/timeseries", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Totals by day, week or month, per currency, of the campaigns that match",
      description =
          "Ratios are sum over sum in each point; reach is never added up and so is null. Weeks"
              + " begin on the tenant's day; the first and last point are cut to the days asked"
              + " for. Without from and to: the 28 days up to yesterday in the tenant's calendar.")
  @Parameter(
      name = "metric",
      description = "Names from /metrics with commas; spend when none is given",
      explode = Explode.FALSE,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "grain",
      schema =
          @Schema(
              type = "string",
              allowableValues = {"day", "week", "month"},
              defaultValue = "day"))
  @FilterParameters
  @Parameter(
      name = "compare",
      description = "Which other days stand in previous; custom needs compare_from and compare_to",
      schema =
          @Schema(
              type = "string",
              allowableValues = {"previous", "year", "weekday", "mtd", "custom"}))
  @Parameter(name = "compare_from", schema = @Schema(type = "string", format = "date"))
  @Parameter(name = "compare_to", schema = @Schema(type = "string", format = "date"))
  @Parameter(
      name = "q",
      description = "Part of a campaign's name or id",
      schema = @Schema(maxLength = 200))
  @Parameter(
      name = "currency",
      description =
          "reporting (the tenant's), native (as billed), or the ISO code of one to convert to; days"
              + " without a rate stand in points of their own, as billed",
      schema =
          @Schema(
              type = "string",
              pattern = "^(native|reporting|[A-Z]{3})?$",
              defaultValue = "reporting"))
  TimeSeriesAnswer series(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    SeriesQuery query = requested.read(parameters, reader::read, SeriesQuery::about);
    return RequestedFigures.answer(() -> answer(query));
  }

  private TimeSeriesAnswer answer(SeriesQuery query) {
    List<SeriesPoint> points = overview.series(query);
    List<SeriesPoint> before = before(query);
    List<ConnectionFreshness> connections = freshness.list();
    List<CampaignTotals> all =
        Stream.concat(points.stream(), before == null ? Stream.empty() : before.stream())
            .map(SeriesPoint::totals)
            .toList();
    List<String> warnings =
        CampaignsAnswer.warnings(RateGap.in(all), query.about().range(), connections);
    return TimeSeriesAnswer.of(query, points, before, connections, warnings);
  }

  private @Nullable List<SeriesPoint> before(SeriesQuery query) {
    return query
        .about()
        .baseline()
        .map(days -> overview.series(query.of(query.about().withRange(days))))
        .orElse(null);
  }
}
