package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.BadQueryException;
import io.tallawah.insights.RegionPage;
import io.tallawah.insights.RegionQuery;
import io.tallawah.insights.RegionQueryReader;
import io.tallawah.insights.Regions;
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
@Tag(name = "Regions")
class RegionsController {

  private final Regions regions;
  private final RegionQueryReader reader;
  private final Freshness freshness;
  private final TenantDirectory tenants;
  private final Platforms platforms;
  private final KnownLabels labels;
  private final Clock clock;

  RegionsController(
      Regions regions,
      RegionQueryReader reader,
      Freshness freshness,
      TenantDirectory tenants,
      Platforms platforms,
      KnownLabels labels,
      Clock clock) {
    this.regions = regions;
    this.reader = reader;
    this.freshness = freshness;
    this.tenants = tenants;
    this.platforms = platforms;
    this.labels = labels;
    this.clock = clock;
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
    RegionPage page = regions.page(read(parameters));
    return RegionsAnswer.of(page, freshness.list());
  }

  private RegionQuery read(MultiValueMap<String, String> parameters) {
    for (String day : List.of("from", "to")) {
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

  private RegionQuery registered(RegionQuery query) {
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
