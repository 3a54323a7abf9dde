package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.TenantSettings;
import io.tallawah.shared.OneLine;
import io.tallawah.shared.api.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** All of a tenant's settings as they shall be. */
record SettingsRequest(
    @JsonProperty("name")
        @NotNull(message = Bodies.REQUIRED)
        @Size(min = 1, max = 120, message = "it has 1 to 120 characters")
        @Pattern(regexp = OneLine.REGEXP, message = OneLine.MESSAGE)
        @Schema(example = "Blue Mountain Coffee")
        String name,
    @JsonProperty("time_zone")
        @Schema(
            description = "An IANA time zone. It changes no figure.",
            example = "America/Jamaica",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String timeZone,
    @JsonProperty("reporting_currency")
        @Schema(
            description = "An ISO 4217 code. Another one makes every day of the tenant due again.",
            example = "JMD",
            pattern = "[A-Z]{3}",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reportingCurrency,
    @JsonProperty("week_start")
        @NotNull(message = Bodies.REQUIRED)
        @Min(value = 1, message = WEEK)
        @Max(value = 7, message = WEEK)
        @Schema(description = "ISO day of week, 1 is Monday.")
        Integer weekStart,
    @JsonProperty("region_set")
        @NotNull(message = Bodies.REQUIRED)
        @Size(max = 80, message = Bodies.TOO_LONG)
        @Pattern(regexp = Bodies.STORABLE, message = Bodies.STORABLE_MESSAGE)
        @Schema(description = "An id of `region_sets`.", example = RegionSets.USUAL)
        String regionSet,
    @JsonProperty("second_factor_required")
        @NotNull(message = Bodies.REQUIRED)
        @Schema(description = "Of every member, and not only of who manages something.")
        Boolean secondFactorRequired) {

  private static final String WEEK = "it is from 1 to 7";

  TenantSettings.Values values() {
    return new TenantSettings.Values(
        name,
        Named.zone("time_zone", timeZone),
        Named.currency("reporting_currency", reportingCurrency),
        Named.day("week_start", weekStart),
        regionSet,
        secondFactorRequired);
  }
}
