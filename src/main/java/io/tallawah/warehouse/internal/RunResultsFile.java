package io.tallawah.warehouse.internal;

import io.tallawah.warehouse.NodeResult;
import io.tallawah.warehouse.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code run_results.json}, which dbt writes at the end of a run into its folder of results. */
record RunResultsFile(Path target) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static RunResultsFile in(Path work) {
    return new RunResultsFile(work.resolve("target"));
  }

  /** Removes the one of an earlier run. */
  void clear() throws IOException {
    Files.deleteIfExists(file());
  }

  /** What became of each node; empty when dbt ended before it wrote the file. */
  List<NodeResult> read() throws IOException {
    List<NodeResult> results = new ArrayList<>();
    if (Files.exists(file())) {
      ProjectNodes nodes = ProjectNodes.in(target);
      JsonNode told = told();
      boolean unpublished = isUnpublished(told);
      for (JsonNode result : told) {
        String id = result.path("unique_id").asString("");
        results.add(result(id, result, nodes, unpublished && nodes.isMart(id)));
      }
    }
    return results;
  }

  /** What the tests of these asked the database, by their node. */
  Map<String, String> queries(Set<String> tests) throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    for (JsonNode result : told()) {
      String node = name(result.path("unique_id").asString(""));
      String query = result.path("compiled_code").asString("");
      if (tests.contains(node) && !query.isBlank()) {
        queries.put(node, query);
      }
    }
    return queries;
  }

  private JsonNode told() throws IOException {
    try {
      return JSON.readTree(file().toFile()).path("results");
    } catch (JacksonException e) {
      throw new IOException("dbt's results could not be read", e);
    }
  }

  private Path file() {
    return target.resolve("run_results.json");
  }

  /** Whether the run was to publish and didn't come to it. */
  private static boolean isUnpublished(JsonNode results) {
    for (JsonNode result : results) {
      if (name(result.path("unique_id").asString("")).equals(RunResult.PUBLICATION)) {
        return !result.path("status").asString("").equals("success");
      }
    }
    return false;
  }

  private static String name(String id) {
    String[] parts = id.split("\\.", -1);
    return parts.length > 2 ? parts[2] : id;
  }

  /** A mart's own node does nothing: without the publication it got nothing, whatever dbt says. */
  private static NodeResult result(
      String id, JsonNode result, ProjectNodes nodes, boolean leftAsItWas) {
    JsonNode message = result.path("message");
    JsonNode failures = result.path("failures");
    JsonNode rows =
        failures.isNumber() ? failures : result.path("adapter_response").path("rows_affected");
    return new NodeResult(
        name(id),
        id.split("\\.", 2)[0],
        leftAsItWas ? "skipped" : result.path("status").asString(""),
        message.isString() ? message.asString() : null,
        rows.isNumber() ? Long.valueOf(rows.asLong()) : null,
        nodes.owner(id),
        nodes.test(id),
        result.path("execution_time").asDouble(0));
  }
}
