package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.TenantSettings;
import java.util.List;

/** What is decided about a tenant, and the region sets that can be chosen. */
record SettingsAnswer(
    @JsonProperty("name") @Schema(description = "What the tenant is called.") String name,
    @JsonProperty("time_zone") @Schema(description = "An IANA time zone.") String timeZone,
    @JsonProperty("reporting_currency") @Schema(description = "An ISO 4217 code.")
        String reportingCurrency,
    @JsonProperty("week_start") @Schema(description = "ISO day of week, 1 is Monday.")
        int weekStart,
    @JsonProperty("region_set") @Schema(description = "By which places are shown.")
        String regionSet,
    @JsonProperty("second_factor_required")
        @Schema(description = "Whether of every member, and not only of who manages something.")
        boolean secondFactorRequired,
    @JsonProperty("region_sets") @Schema(description = "Those that can be chosen.")
        List<RegionSetAnswer> regionSets) {

  /** A set of regions. */
  record RegionSetAnswer(
      @JsonProperty("id") @Schema(description = "What `region_set` takes.") String id,
      @JsonProperty("name") @Schema(description = "What it is called.") String name,
      @JsonProperty("own") @Schema(description = "Whether the tenant loaded it itself.")
          boolean own) {}

  static SettingsAnswer of(TenantSettings.Values now, List<RegionSets.RegionSet> sets) {
    return new SettingsAnswer(
        now.name(),
        now.timeZone().getId(),
        now.reportingCurrency().getCurrencyCode(),
        now.weekStart().getValue(),
        now.regionSet(),
        now.secondFactorRequired(),
        sets.stream().map(one -> new RegionSetAnswer(one.id(), one.name(), one.own())).toList());
  }
}
