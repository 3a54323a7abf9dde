package io.tallawah.operator.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.RegionSets;
import io.tallawah.shared.OneLine;
import io.tallawah.shared.api.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A tenant to make, and the address of its first owner. */
record NewTenantRequest(
    @NotNull(message = REQUIRED)
        @Pattern(
            regexp = "[a-z][a-z0-9-]{1,38}[a-z0-9]",
            message = "it has 3 to 40 small letters, digits and hyphens")
        @Schema(example = "blue-mountain")
        String slug,
    @NotNull(message = REQUIRED)
        @Size(min = 1, max = 120, message = "it has 1 to 120 characters")
        @Pattern(regexp = OneLine.REGEXP, message = OneLine.MESSAGE)
        @Schema(example = "Blue Mountain Coffee")
        String name,
    @JsonProperty("time_zone")
        @Schema(
            description = "An IANA time zone.",
            example = "America/Jamaica",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String timeZone,
    @JsonProperty("reporting_currency")
        @Schema(
            description = "An ISO 4217 code.",
            example = "JMD",
            pattern = "[A-Z]{3}",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reportingCurrency,
    @JsonProperty("week_start")
        @Schema(
            description = "ISO day of week, 1 is Monday; without it Monday.",
            minimum = "1",
            maximum = "7",
            nullable = true)
        @Nullable Integer weekStart,
    @JsonProperty("region_set")
        @Schema(
            description = "A set of regions of the product; without it Jamaica's parishes.",
            example = RegionSets.USUAL,
            nullable = true)
        @Nullable String regionSet,
    @NotNull(message = REQUIRED)
        @Size(max = 254, message = "it is too long")
        @Pattern(regexp = EMAIL, message = "it is no e-mail address")
        @Schema(
            description = "The first owner's e-mail address.",
            example = "owner@blue-mountain.example")
        String owner) {

  private static final String REQUIRED = "it is required";
  private static final String EMAIL =
      "\\s*[^\\s@\\p{Cntrl}\\p{Cs}]{1,64}@[^\\s@\\p{Cntrl}\\p{Cs}]{1,189}\\s*";

  Provisioning.NewTenant tenant() {
    return new Provisioning.NewTenant(
        slug,
        name.strip(),
        Named.zone("time_zone", timeZone),
        Named.currency("reporting_currency", reportingCurrency),
        Named.day("week_start", weekStart == null ? 1 : weekStart),
        false);
  }

  String regions() {
    return regionSet == null ? RegionSets.USUAL : regionSet;
  }
}
