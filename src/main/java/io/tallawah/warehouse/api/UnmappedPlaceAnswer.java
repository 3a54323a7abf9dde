package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.warehouse.UnmappedPlaces;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A place that is none of the tenant's regions. */
record UnmappedPlaceAnswer(
    @Schema(description = "Id of the platform, such as meta") @JsonProperty("platform")
        String platform,
    @Schema(
            description =
                "As the platform tells it, its name or its id; empty where it tells none: what an"
                    + " alias has to be called")
        @JsonProperty("place")
        String place,
    @Schema(description = "The country in the platform's words; empty where it tells none")
        @JsonProperty("country")
        String country,
    @Schema(
            description =
                "presence, where people were, or interest, the place they were looking for",
            allowableValues = {"presence", "interest"})
        @JsonProperty("location_type")
        String type,
    @Schema(description = "ISO code of the currency of the spend") @JsonProperty("currency")
        String currency,
    @Schema(description = "The first day it was named on") @JsonProperty("from") LocalDate from,
    @Schema(description = "The last day it was named on") @JsonProperty("to") LocalDate to,
    @Schema(description = "What was spent there; null where that isn't told") @JsonProperty("spend")
        @Nullable BigDecimal spend,
    @Schema(description = "How often ads were shown there; null where that isn't told")
        @JsonProperty("impressions")
        @Nullable Long impressions,
    @Schema(
            description =
                "Of a connection's spend by place and location type, 0 to 1; of several connections"
                    + " the greatest; null where nothing is spent")
        @JsonProperty("share")
        @Nullable BigDecimal share,
    @Schema(
            description =
                "Whether the tenant's figures are held back because too much is spent in such"
                    + " places; else it is of what is published")
        @JsonProperty("holds_back")
        boolean holdsBack) {

  static UnmappedPlaceAnswer of(UnmappedPlaces.Place one) {
    return new UnmappedPlaceAnswer(
        one.platform(),
        one.place(),
        one.country(),
        one.type(),
        one.currency(),
        one.from(),
        one.to(),
        one.spend(),
        one.impressions(),
        one.share(),
        one.refused());
  }
}
