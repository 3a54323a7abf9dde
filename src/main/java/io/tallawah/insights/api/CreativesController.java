package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.BadQueryException;
import io.tallawah.insights.CreativeQuery;
import io.tallawah.insights.CreativeQueryReader;
import io.tallawah.insights.Creatives;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.api.ApiException;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.Freshness;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Creatives")
class CreativesController {

  private final Creatives creatives;
  private final CreativeQueryReader reader;
  private final Freshness freshness;
  private final TenantDirectory tenants;
  private final Platforms platforms;
  private final KnownLabels labels;
  private final Clock clock;

  CreativesController(
      Creatives creatives,
      CreativeQueryReader reader,
      Freshness freshness,
      TenantDirectory tenants,
      Platforms platforms,
      KnownLabels labels,
      Clock clock) {
    this.creatives = creatives;
    this.reader = reader;
    this.freshness = freshness;
    this.tenants = tenants;
    this.platforms = platforms;
    this.labels = labels;
    this.clock = clock;
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
    return CreativesAnswer.of(creatives.page(read(parameters)), freshness.list());
  }

  private CreativeQuery read(MultiValueMap<String, String> parameters) {
    for (String day : List.of("from", "to", "compare_from", "compare_to")) {
      if (parameters.getOrDefault(day, List.of()).contains("")) {
        throw ApiException.badParameter(day, "it is a date such as 2026-11-24");
      }
    }
    DateRange usual =
        PeriodPreset.usual(LocalDate.now(clock.withZone(tenants.current().timeZone())));
    try {
      return registered(reader.read(parameters, usual));
    } catch (BadQueryException e) {
      throw e.isUnknownParameter()
          ? ApiException.unknownParameter(e.field())
          : ApiException.badParameter(e.field(), withoutStop(e.sentence()));
    }
  }

  private CreativeQuery registered(CreativeQuery query) {
    List<String> known = platforms.all().stream().map(Platforms.Look::id).toList();
    if (!known.containsAll(query.campaigns().platforms())) {
      throw ApiException.badParameter(
          "platform", "a platform is one of " + String.join(", ", known));
    }
    labels.require(query.campaigns().labels());
    return query;
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
