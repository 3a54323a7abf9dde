package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.warehouse.ConnectionFreshness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the figures of a connection reach. */
public record FreshnessAnswer(
    @Schema(description = "Id of the connection") @JsonProperty("connection_id") UUID connectionId,
    @Schema(description = "Name of the connection") @JsonProperty("connection") String connection,
    @Schema(description = "Id of the platform whose records it brings, such as meta")
        @JsonProperty("platform")
        String platform,
    @Schema(
            description =
                "Last day with data, in the account's calendar; null before the first publication")
        @JsonProperty("data_to")
        @Nullable LocalDate dataTo,
    @Schema(
            description =
                "Last day whose delivery (spend, impressions, clicks, views) no longer changes")
        @JsonProperty("final_to")
        @Nullable LocalDate finalTo,
    @Schema(description = "Last day whose conversions and their value no longer change")
        @JsonProperty("outcome_final_to")
        @Nullable LocalDate outcomeFinalTo,
    @Schema(description = "When records last landed") @JsonProperty("last_success")
        @Nullable Instant lastSuccess,
    @Schema(description = "Rows landed, all in all") @JsonProperty("rows") long rows,
    @Schema(
            description =
                "ok: on time. late: the last day with data is more than two days ago, though syncs come regularly. files: likewise, but only files have come. never: nothing is published yet. failed: what has landed could not be published",
            allowableValues = {"ok", "late", "files", "never", "failed"})
        @JsonProperty("state")
        String state,
    @Schema(description = "Days that a sync reads again") @JsonProperty("lookback_days")
        int lookbackDays,
    @Schema(
            description =
                "Whether syncs stop reading a day again while its conversions may still change")
        @JsonProperty("lookback_is_short")
        boolean lookbackIsShort) {

  public static FreshnessAnswer of(ConnectionFreshness one) {
    return new FreshnessAnswer(
        one.connection().value(),
        one.name(),
        one.platform().id(),
        one.dataTo(),
        one.finalTo(),
        one.outcomeFinalTo(),
        one.lastSuccess(),
        one.rows(),
        one.state().name().toLowerCase(Locale.ROOT),
        one.finality().lookbackDays(),
        one.isLookbackShort());
  }
}
