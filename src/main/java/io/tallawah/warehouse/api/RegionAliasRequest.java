package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.shared.OneLine;
import io.tallawah.warehouse.RegionAliases;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which region a place is. */
record RegionAliasRequest(
    @Schema(description = "The place as the platform tells it, its name or its id")
        @JsonProperty("place")
        @NotNull(message = REQUIRED)
        @Size(min = 1, max = RegionAliases.LONGEST, message = "it has 1 to 200 characters")
        @Pattern(regexp = OneLine.REGEXP, message = OneLine.MESSAGE)
        String place,
    @Schema(
            description =
                "Id of the region that it is: one of the tenant's own, or JM-01 to JM-14, JM-KSA or"
                    + " JM-UNKNOWN")
        @JsonProperty("region_id")
        @NotNull(message = REQUIRED)
        String regionId,
    @Schema(
            description = "Id of the platform that calls it so; * or left out: every platform",
            defaultValue = RegionAliases.ANY)
        @JsonProperty("platform")
        @Nullable String platform,
    @Schema(
            description =
                "ISO 3166-1, two letters: within which country; * or left out: every country",
            defaultValue = RegionAliases.ANY)
        @JsonProperty("country")
        @Pattern(regexp = "\\*|[A-Z]{2}", message = "a country has two letters, or is *")
        @Nullable String country) {

  static final String REQUIRED = "it is required";

  String platformOrAny() {
    return platform == null ? RegionAliases.ANY : platform;
  }

  String countryOrAny() {
    return country == null ? RegionAliases.ANY : country;
  }
}
