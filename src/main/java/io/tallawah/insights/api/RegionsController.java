package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.insights.RegionQuery;
import io.tallawah.insights.RegionQueryReader;
import io.tallawah.insights.Regions;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.Freshness;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Regions")
@ForPermission(Permission.VIEW_INSIGHTS)
class RegionsController {

  private final Regions regions;
  private final RegionQueryReader reader;
  private final Freshness freshness;
  private final RequestedFigures requested;

  RegionsController(
      Regions regions, RegionQueryReader reader, Freshness freshness, RequestedFigures requested) {
    this.regions = regions;
    this.reader = reader;
    this.freshness = freshness;
    this.requested = requested;
  }

  @GetMapping(path = "/api/v1/regions", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "What campaigns did place by place, as the platforms estimate it",
      description =
          "Without from and to: the 28 days up to yesterday in the tenant's calendar. Regions that"
              + " nobody reports have rows without figures; what is not told by place, not"
              + " recognised or elsewhere is a row too, so that all rows are the campaigns'"
              + " totals.")
  @FilterParameters
  @PageParameters
  @Parameter(name = "q", description = "Part of a name or id", schema = @Schema(maxLength = 200))
  @Parameter(
      name = "sort",
      description =
          "Fields with commas, - before one for descending, such as -per_1000_people,name",
      explode = Explode.FALSE,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "region",
      description = "Ids of places with commas; JM-KSA is Kingston, Saint Andrew and both together",
      explode = Explode.FALSE,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "metric",
      description = "What value, share, per_1000_people and index are of",
      schema =
          @Schema(
              type = "string",
              allowableValues = {
                "spend",
                "impressions",
                "clicks",
                "link_clicks",
                "conversions",
                "conversion_value",
                "ctr",
                "cpc",
                "cpm",
                "conversion_rate",
                "cost_per_conversion",
                "roas"
              },
              defaultValue = "clicks"))
  @Parameter(
      name = "merge",
      description = "Whether Kingston and Saint Andrew stand as one",
      schema = @Schema(type = "boolean", defaultValue = "false"))
  RegionsAnswer regions(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    RegionQuery query = requested.read(parameters, reader::read, RegionQuery::campaigns);
    return RequestedFigures.answer(() -> RegionsAnswer.of(regions.page(query), freshness.list()));
  }
}
