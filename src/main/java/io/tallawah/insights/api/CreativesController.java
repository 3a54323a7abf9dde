package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.insights.CreativeQuery;
import io.tallawah.insights.CreativeQueryReader;
import io.tallawah.insights.Creatives;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.Freshness;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Creatives")
@ForPermission(Permission.VIEW_INSIGHTS)
class CreativesController {

  private final Creatives creatives;
  private final CreativeQueryReader reader;
  private final Freshness freshness;
  private final RequestedFigures requested;

  CreativesController(
      Creatives creatives,
      CreativeQueryReader reader,
      Freshness freshness,
      RequestedFigures requested) {
    this.creatives = creatives;
    this.reader = reader;
    this.freshness = freshness;
    this.requested = requested;
  }

  @GetMapping(path = "/api/v1/creatives", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Assets that ads showed in the days asked for, with totals of all per currency",
      description = "Without from and to: the 28 days up to yesterday in the tenant's calendar.")
  @FilterParameters
  @PageParameters
  @CompareParameters
  @Parameter(
      name = "q",
      description = "Part of a name, headline, text or id",
      schema = @Schema(maxLength = 200))
  @Parameter(
      name = "sort",
      description = "Fields with commas, - before one for descending, such as -spend,name",
      explode = Explode.FALSE,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "format",
      description = "One or several with commas; none is spend without an ad",
      explode = Explode.FALSE,
      array =
          @ArraySchema(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {
                        "video",
                        "image",
                        "carousel",
                        "dynamic",
                        "text",
                        "unknown",
                        "none"
                      })))
  @Parameter(
      name = "metric",
      description = "What assets are scored by",
      schema =
          @Schema(
              type = "string",
              allowableValues = {
                "cost_per_conversion",
                "roas",
                "conversion_rate",
                "ctr",
                "cpc",
                "hook_rate",
                "hold_rate"
              },
              defaultValue = "cost_per_conversion"))
  @Parameter(
      name = "floor",
      description =
          "What an asset must have spent for a score, in the currency shown; without it a tenth of"
              + " what its peers spent on average",
      schema = @Schema(type = "string", pattern = "^([0-9]{1,15}([.][0-9]{1,6})?)?$"))
  CreativesAnswer creatives(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    CreativeQuery query = requested.read(parameters, reader::read, CreativeQuery::campaigns);
    return RequestedFigures.answer(
        () -> CreativesAnswer.of(creatives.page(query), freshness.list()));
  }
}
