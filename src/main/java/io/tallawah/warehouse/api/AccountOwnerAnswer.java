package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.shared.DateRange;
import io.tallawah.warehouse.CountedConnections;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which connections count for an account's rows of a class. */
record AccountOwnerAnswer(
    @Schema(description = "Id of the platform, such as meta") @JsonProperty("platform")
        String platform,
    @Schema(description = "The account's id, as figures have it") @JsonProperty("account_id")
        String accountId,
    @Schema(description = "The account's name; its id where none is known")
        @JsonProperty("account_name")
        String accountName,
    @Schema(
            description =
                "Of which rows: performance (of ads and campaigns) or geography (by place)",
            allowableValues = {"performance", "geography"})
        @JsonProperty("class")
        String rows,
    @Schema(
            description =
                "The connections whose rows count, in the order of their days, without gap or"
                    + " overlap")
        @JsonProperty("owners")
        List<DaysAnswer> owners,
    @Schema(
            description =
                "Connections whose rows of the account are kept and not counted because another"
                    + " owns it, from the first such day to the last; of geography those that have"
                    + " landed figures by place")
        @JsonProperty("others")
        List<DaysAnswer> others,
    @Schema(
            description =
                "Days, as published, on which others bring rows of the account and its owner"
                    + " brings none: they are in no figure as long as that is so. Empty: there are"
                    + " none; null of geography, of which only rows that count are published")
        @JsonProperty("uncounted")
        @Nullable List<SpanAnswer> uncounted) {

  /** Days that follow each other. */
  record SpanAnswer(
      @Schema(description = "The first day") @JsonProperty("from") LocalDate from,
      @Schema(description = "The last day") @JsonProperty("to") LocalDate to) {}

  /** A connection in some days. */
  record DaysAnswer(
      @Schema(description = "Id of the connection") @JsonProperty("connection_id")
          UUID connectionId,
      @Schema(description = "Name of the connection") @JsonProperty("connection") String connection,
      @Schema(description = "The first day; null: there is none") @JsonProperty("from")
          @Nullable LocalDate from,
      @Schema(description = "The last day; null: there is none") @JsonProperty("to")
          @Nullable LocalDate to) {

    static DaysAnswer of(CountedConnections.Days days) {
      return new DaysAnswer(days.connection().value(), days.name(), days.from(), days.to());
    }
  }

  static AccountOwnerAnswer of(CountedConnections.Counted one) {
    return new AccountOwnerAnswer(
        one.rows().platform(),
        one.rows().account(),
        one.accountName(),
        one.rows().of().id(),
        one.counted().stream().map(DaysAnswer::of).toList(),
        one.others().stream().map(DaysAnswer::of).toList(),
        spans(one.uncounted()));
  }

  private static @Nullable List<SpanAnswer> spans(@Nullable List<DateRange> days) {
    return days == null
        ? null
        : days.stream().map(one -> new SpanAnswer(one.from(), one.to())).toList();
  }
}
