package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.warehouse.RunHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of dbt.
 *
 * @param results of its models and tests; only where one run was asked for
 */
record RunAnswer(
    @Schema(description = "Id of the run") @JsonProperty("id") UUID id,
    @Schema(description = "What dbt was asked to do") @JsonProperty("command") String command,
    @Schema(
            description = "How it stands",
            allowableValues = {"running", "succeeded", "failed", "interrupted"})
        @JsonProperty("status")
        String status,
    @Schema(description = "What went wrong, in a sentence; null where nothing did")
        @JsonProperty("message")
        @Nullable String message,
    @Schema(description = "When it began") @JsonProperty("started_at") Instant startedAt,
    @Schema(description = "When it ended; null while it runs") @JsonProperty("ended_at")
        @Nullable Instant endedAt,
    @Schema(description = "Days of connections of this tenant's that it took from the queue")
        @JsonProperty("slices")
        long slices,
    @Schema(description = "What became of its models and tests; only where one run was asked for")
        @JsonProperty("results")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<Result> results) {

  /**
   * What became of a model or test.
   *
   * @param rows null where dbt tells none, or tells it of all tenants of the run together
   */
  record Result(
      @Schema(description = "Name of the model or test") @JsonProperty("node") String node,
      @Schema(description = "model, test, unit_test, seed or operation") @JsonProperty("kind")
          String kind,
      @Schema(description = "dbt's word: success, pass, warn, fail, error or skipped among others")
          @JsonProperty("status")
          String status,
      @Schema(
              description =
                  "What is to be said of it, in English: of a test that failed or warns, what the rows are that it found;"
                      + " null where nothing is")
          @JsonProperty("message")
          @Nullable String message,
      @Schema(description = "Who looks after the model or, for a test, the model it tests")
          @JsonProperty("owner")
          @Nullable String owner,
      @Schema(
              description =
                  "What a test of rows is called wherever it is used, such as grain; null of models and of tests of rules")
          @JsonProperty("test")
          @Nullable String test,
      @Schema(
              description =
                  "Rows written or, by a test, found of this tenant's; null where dbt tells none, or tells it of all tenants of the run together")
          @JsonProperty("rows")
          @Nullable Long rows,
      @Schema(description = "The first days, five at most, of the rows that a test found")
          @JsonProperty("days")
          List<LocalDate> days,
      @Schema(description = "How long it took") @JsonProperty("seconds") BigDecimal seconds) {

    static Result of(RunHistory.Result one) {
      return new Result(
          one.node(),
          one.kind(),
          one.status(),
          one.message(),
          one.owner(),
          one.test(),
          one.rowsAffected(),
          one.days(),
          one.seconds());
    }
  }

  static RunAnswer of(RunHistory.Run run) {
    return of(run, null);
  }

  static RunAnswer of(RunHistory.Run run, @Nullable List<RunHistory.Result> results) {
    return new RunAnswer(
        run.id(),
        run.command(),
        run.status(),
        run.message(),
        run.startedAt(),
        run.endedAt(),
        run.slices(),
        results == null ? null : results.stream().map(Result::of).toList());
  }
}
