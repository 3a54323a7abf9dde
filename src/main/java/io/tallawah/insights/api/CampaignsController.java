package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.insights.CampaignLevel;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignQueryReader;
import io.tallawah.insights.Campaigns;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.Freshness;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Campaigns")
@ForPermission(Permission.VIEW_INSIGHTS)
class CampaignsController {

  private static final String LEVEL = "level";
  private static final String REGION = "region";
  private static final String ADSET = "adset";

  private final Campaigns campaigns;
  private final CampaignQueryReader reader;
  private final Freshness freshness;
  private final RequestedFigures requested;

  CampaignsController(
      Campaigns campaigns,
      CampaignQueryReader reader,
      Freshness freshness,
      RequestedFigures requested) {
    this.campaigns = campaigns;
    this.reader = reader;
    this.freshness = freshness;
    this.requested = requested;
  }

  @GetMapping(path = "/api/v1/campaigns", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Campaigns of the days asked for, with totals of all of them per currency",
      description = "Without from and to: the 28 days up to yesterday in the tenant's calendar.")
  @CampaignParameters
  @Parameter(
      name = REGION,
      description =
          "Ids of places with commas, such as JM-08: figures are those that platforms tell of them",
      explode = Explode.FALSE,
      array = @ArraySchema(schema = @Schema(type = "string")))
  CampaignsAnswer campaigns(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    return answer(CampaignLevel.CAMPAIGN, parameters);
  }

  @GetMapping(path = "/api/v1/adsets", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Ad sets of the days asked for, with totals of all of them per currency",
      description =
          "What a platform reports above its ad sets stands in rows of its own, so that totals are"
              + " those of the campaigns.")
  @CampaignParameters
  @Parameter(
      name = ADSET,
      description = "Ad set ids with commas",
      explode = Explode.FALSE,
      array = @ArraySchema(schema = @Schema(type = "string")))
  CampaignsAnswer adsets(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    return answer(CampaignLevel.ADSET, parameters);
  }

  @GetMapping(path = "/api/v1/ads", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Ads of the days asked for, with totals of all of them per currency",
      description =
          "What a platform reports above its ads stands in rows of its own, so that totals are"
              + " those of the campaigns.")
  @CampaignParameters
  @Parameter(
      name = ADSET,
      description = "Ad set ids with commas",
      explode = Explode.FALSE,
      array = @ArraySchema(schema = @Schema(type = "string")))
  CampaignsAnswer ads(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    return answer(CampaignLevel.AD, parameters);
  }

  private CampaignsAnswer answer(CampaignLevel level, MultiValueMap<String, String> parameters) {
    if (parameters.containsKey(LEVEL)) {
      throw ApiException.unknownParameter(LEVEL);
    }
    if (level == CampaignLevel.CAMPAIGN && parameters.containsKey(ADSET)) {
      throw ApiException.unknownParameter(ADSET);
    }
    if (level != CampaignLevel.CAMPAIGN && parameters.containsKey(REGION)) {
      throw ApiException.unknownParameter(REGION);
    }
    CampaignQuery asked = requested.read(parameters, reader::read, query -> query);
    CampaignQuery query =
        asked.withScope(asked.scope().at(level)).withPage(asked.page(), asked.size());
    return RequestedFigures.answer(
        () -> CampaignsAnswer.of(campaigns.pageWithResults(query), freshness.list()));
  }
}
