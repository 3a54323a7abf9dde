package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tallawah.warehouse.ConnectionFreshness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the figures of a connection reach. */
public record FreshnessAnswer(
    @JsonProperty("connection_id") UUID connectionId,
    @JsonProperty("connection") String connection,
    @JsonProperty("platform") String platform,
    @JsonProperty("data_to") @Nullable LocalDate dataTo,
    @JsonProperty("final_to") @Nullable LocalDate finalTo,
    @JsonProperty("outcome_final_to") @Nullable LocalDate outcomeFinalTo,
    @JsonProperty("last_success") @Nullable Instant lastSuccess,
    @JsonProperty("rows") long rows,
    @JsonProperty("state") String state,
    @JsonProperty("lookback_days") int lookbackDays,
    @JsonProperty("lookback_is_short") boolean lookbackIsShort) {

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
