package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.ConversionActions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Conversions")
class ConversionActionsController {

  /** An action or field that may be counted. */
  record KnownAnswer(
      @Schema(description = "Its id.") @JsonProperty("platform") String platform,
      @Schema(description = "The platform's own name of it.") @JsonProperty("action") String action,
      @Schema(description = "What it brings: the tenant's name for it, else ours, else its own.")
          @JsonProperty("result")
          String result,
      @Schema(description = "Whether it counts as a conversion now.") @JsonProperty("counts")
          boolean counts,
      @Schema(
              nullable = true,
              allowableValues = {"choice", "default"},
              description =
                  "Why it counts: the tenant's choice, or the platform's default where none of its"
                      + " actions is chosen; null: it doesn't count.")
          @JsonProperty("counted_by")
          @Nullable String countedBy,
      @Schema(
              nullable = true,
              description =
                  "How often it happened in the last 90 days of data, as the platform tells it;"
                      + " null: it told nothing of it.")
          @JsonProperty("last_90_days")
          @Nullable BigDecimal last90Days) {

    static KnownAnswer of(ConversionActions.Known known) {
      ConversionActions.CountedBy by = known.countedBy();
      return new KnownAnswer(
          known.platform(),
          known.action(),
          known.result(),
          known.counts(),
          by == null ? null : by.name().toLowerCase(Locale.ROOT),
          known.told());
    }
  }

  /** What is to be counted of a platform. */
  record ChoiceRequest(
      @JsonProperty("actions") @NotNull @Size(max = 100)
          List<@Valid @NotNull ActionRequest> actions) {}

  /** One action, under the tenant's own name for it or ours. */
  record ActionRequest(
      @JsonProperty("action") @NotBlank @Size(max = 200) @Pattern(regexp = "[\\x20-\\x7e]+")
          String action,
      @JsonProperty("result") @Pattern(regexp = "[a-z][a-z0-9_]{1,39}") @Nullable String result) {}

  private final ConversionActions actions;
  private final Platforms platforms;

  ConversionActionsController(ConversionActions actions, Platforms platforms) {
    this.actions = actions;
    this.platforms = platforms;
  }

  @ForPermission(Permission.VIEW_DATA)
  @GetMapping(path = "/api/v1/conversion-actions", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Actions that may be counted as conversions, and those that count now",
      description =
          "Where none of a platform's is chosen its default counts: purchases on Meta (of"
              + " omni_purchase, purchase and offsite_conversion.fb_pixel_purchase the first that"
              + " is told), conversions on Google, externalWebsiteConversions on LinkedIn,"
              + " conversion on TikTok. Figures follow a choice when dbt has run.")
  List<KnownAnswer> list() {
    return actions.list().stream().map(KnownAnswer::of).toList();
  }

  @ForPermission(Permission.MANAGE_TENANT)
  @PutMapping(
      path = "/api/v1/conversion-actions/{platform}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Counts these actions of a platform and no others",
      description =
          "None: the platform's default. Two that count the same act are refused. Every day of the"
              + " platform's connections is computed again by the next run of dbt.")
  List<KnownAnswer> choose(
      @PathVariable String platform, @RequestBody @Valid ChoiceRequest request) {
    if (platforms.all().stream().noneMatch(look -> look.id().equals(platform))) {
      throw ApiException.notFound();
    }
    try {
      actions.choose(
          new Platform(platform),
          request.actions().stream()
              .map(one -> new ConversionActions.Choice(one.action(), one.result()))
              .toList());
    } catch (ProblemException e) {
      throw ApiException.of(HttpStatus.CONFLICT, e.getMessage() + " " + e.advice());
    }
    return list();
  }
}
