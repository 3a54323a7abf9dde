package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tallawah.warehouse.RunHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of dbt.
 *
 * @param results of its models and tests; only where one run was asked for
 */
record RunAnswer(
    @JsonProperty("id") UUID id,
    @JsonProperty("command") String command,
    @JsonProperty("status") String status,
    @JsonProperty("message") @Nullable String message,
    @JsonProperty("started_at") Instant startedAt,
    @JsonProperty("ended_at") @Nullable Instant endedAt,
    @JsonProperty("slices") long slices,
    @JsonProperty("results") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<Result> results) {

  /**
   * What became of a model or test.
   *
   * @param rows null where dbt tells none, or the run served other tenants too
   */
  record Result(
      @JsonProperty("node") String node,
      @JsonProperty("kind") String kind,
      @JsonProperty("status") String status,
      @JsonProperty("message") @Nullable String message,
      @JsonProperty("owner") @Nullable String owner,
      @JsonProperty("rows") @Nullable Long rows,
      @JsonProperty("seconds") BigDecimal seconds) {

    static Result of(RunHistory.Result one) {
      return new Result(
          one.node(),
          one.kind(),
          one.status(),
          one.message(),
          one.owner(),
          one.rowsAffected(),
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
