package io.tallawah.warehouse.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.RunHistory;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Runs")
@ForPermission(Permission.VIEW_DATA)
class RunsController {

  private static final int MOST = 500;

  private final RunHistory history;

  RunsController(RunHistory history) {
    this.history = history;
  }

  @GetMapping(path = "/api/v1/runs", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The latest runs of dbt that took this tenant's work, the newest first")
  List<RunAnswer> runs(
      @RequestParam(defaultValue = "50")
          @Parameter(
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
          int size) {
    if (size < 1 || size > MOST) {
      throw ApiException.badParameter("size", "it is from 1 to " + MOST);
    }
    return history.latest(size).stream().map(RunAnswer::of).toList();
  }

  @GetMapping(path = "/api/v1/runs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "A run, with what became of each of its models and tests")
  RunAnswer run(@PathVariable UUID id) {
    return history
        .find(id)
        .map(run -> RunAnswer.of(run, history.results(id)))
        .orElseThrow(ApiException::notFound);
  }
}
