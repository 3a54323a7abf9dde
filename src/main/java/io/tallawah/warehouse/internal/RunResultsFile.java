package io.tallawah.warehouse.internal;

import io.tallawah.warehouse.NodeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code run_results.json}, which dbt writes at the end of a run. */
record RunResultsFile(Path file, Owners owners) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static RunResultsFile in(Path work) {
    Path target = work.resolve("target");
    return new RunResultsFile(target.resolve("run_results.json"), Owners.in(target));
  }

  /** Removes the one of an earlier run. */
  void clear() throws IOException {
    Files.deleteIfExists(file);
  }

  /** What became of each node; empty when dbt ended before it wrote the file. */
  List<NodeResult> read() throws IOException {
    List<NodeResult> results = new ArrayList<>();
    if (Files.exists(file)) {
      try {
        Map<String, String> known = owners.read();
        for (JsonNode result : JSON.readTree(file.toFile()).path("results")) {
          results.add(result(result, known));
        }
      } catch (JacksonException e) {
        throw new IOException("dbt's results could not be read", e);
      }
    }
    return results;
  }

  private static NodeResult result(JsonNode result, Map<String, String> owners) {
    String id = result.path("unique_id").asString("");
    String[] parts = id.split("\\.", -1);
    JsonNode message = result.path("message");
    JsonNode failures = result.path("failures");
    JsonNode rows =
        failures.isNumber() ? failures : result.path("adapter_response").path("rows_affected");
    return new NodeResult(
        parts.length > 2 ? parts[2] : id,
        parts[0],
        result.path("status").asString(""),
        message.isString() ? message.asString() : null,
        rows.isNumber() ? Long.valueOf(rows.asLong()) : null,
        owners.get(id),
        result.path("execution_time").asDouble(0));
  }
}
