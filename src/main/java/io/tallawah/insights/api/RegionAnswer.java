package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.RegionRow;
import io.tallawah.insights.ToldFigures;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A place and its figures. */
record RegionAnswer(
    @Schema(
            description =
                "ISO 3166-2 of a parish, JM-KSA, JM-UNKNOWN, UNMAPPED, UNALLOCATED, a country's two letters, or the code of a region of one's own",
            example = "JM-08")
        @JsonProperty("region_id")
        String regionId,
    @Schema(description = "Its name in English, or as it was loaded") @JsonProperty("region_name")
        String regionName,
    @Schema(
            description =
                "region: on the map; combined: several that a platform doesn't tell apart; unknown: in the country, region unknown; elsewhere; unmapped: not recognised; unallocated: not told by place",
            allowableValues = {
              "region",
              "combined",
              "unknown",
              "elsewhere",
              "unmapped",
              "unallocated"
            })
        @JsonProperty("kind")
        String kind,
    @Schema(description = "People counted, or null") @JsonProperty("population")
        @Nullable Long population,
    @Schema(description = "ISO code of what the amounts of this row are in")
        @JsonProperty("currency")
        String currency,
    @Schema(description = "The metric asked for; null is not reported or not applicable")
        @JsonProperty("value")
        @Nullable BigDecimal value,
    @Schema(description = "Its part of everything, a fraction; null for quotients")
        @JsonProperty("share")
        @Nullable BigDecimal share,
    @Schema(description = "For each 1,000 people; null for quotients and without a population")
        @JsonProperty("per_1000_people")
        @Nullable BigDecimal perThousand,
    @Schema(
            description =
                "100 is what all regions of the map have together, for each person or as a quotient")
        @JsonProperty("index")
        @Nullable BigDecimal index,
    @JsonUnwrapped FiguresAnswer figures) {

  /** A place of a page whose scaled figures are of a metric. */
  static RegionAnswer of(RegionRow row, String metric) {
    return new RegionAnswer(
        row.region().id(),
        row.region().name(),
        row.region().kind().name().toLowerCase(Locale.ROOT),
        row.region().population(),
        row.currency(),
        ToldFigures.of(metric, row.scale().value()),
        ToldFigures.quotient(row.scale().share()),
        ToldFigures.quotient(row.scale().perThousand()),
        ToldFigures.quotient(row.scale().index()),
        FiguresAnswer.of(row.metrics()));
  }
}
