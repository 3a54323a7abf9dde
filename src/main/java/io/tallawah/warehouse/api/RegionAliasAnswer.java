package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.warehouse.RegionAliases;
import java.util.UUID;

/** What a region is called. */
record RegionAliasAnswer(
    @Schema(description = "Its id, in addresses") @JsonProperty("id") UUID id,
    @Schema(description = "Id of the platform that calls it so, such as meta; * for every platform")
        @JsonProperty("platform")
        String platform,
    @Schema(description = "ISO 3166-1, two letters: within which country; * for every country")
        @JsonProperty("country")
        String country,
    @Schema(description = "The place as the platform tells it, its name or its id")
        @JsonProperty("place")
        String place,
    @Schema(description = "Id of the region that the place is") @JsonProperty("region_id")
        String regionId,
    @Schema(description = "Its name; its id where no name is known") @JsonProperty("region_name")
        String regionName) {

  static RegionAliasAnswer of(RegionAliases.Alias one) {
    return new RegionAliasAnswer(
        one.id(), one.platform(), one.country(), one.alias(), one.regionId(), one.regionName());
  }
}
