package io.tallawah.warehouse.internal;

import io.tallawah.warehouse.NodeProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads dbt's structured log, one event a line; lines that are no events are kept as text. */
final class DbtLog {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_PROBLEMS = 20;

  private final List<String> problems = new ArrayList<>();

  /** The progress that a line tells of, if it does. */
  Optional<NodeProgress> read(String line) {
    JsonNode event = parse(line);
    JsonNode info = event.path("info");
    if (!info.isObject()) {
      keep(line);
      return Optional.empty();
    }
    if (info.path("level").asString("").equals("error")) {
      keep(info.path("msg").asString(""));
    }
    return progress(info.path("name").asString(""), event.path("data"));
  }

  /** Errors, and text that was no event, in order. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  private static Optional<NodeProgress> progress(String event, JsonNode data) {
    JsonNode node = data.path("node_info");
    int total = data.path("total").asInt(data.path("num_models").asInt(0));
    boolean start = event.equals("LogStartLine");
    boolean end = event.startsWith("Log") && event.endsWith("Result");
    boolean skipped = event.equals("SkippingDetails");
    if (!node.isObject() || total == 0 || !(start || end || skipped)) {
      return Optional.empty();
    }
    return Optional.of(
        new NodeProgress(
            data.path("index").asInt(0),
            total,
            node.path("node_name").asString(""),
            node.path("resource_type").asString(""),
            start ? NodeProgress.STARTED : skipped ? "skipped" : status(data, node),
            data.path("execution_time").asDouble(0)));
  }

  private static String status(JsonNode data, JsonNode node) {
    String known = node.path("node_status").asString("");
    return known.isEmpty() ? data.path("status").asString("") : known;
  }

  private static JsonNode parse(String line) {
    try {
      return line.startsWith("{") ? JSON.readTree(line) : JSON.nullNode();
    } catch (JacksonException e) {
      return JSON.nullNode();
    }
  }

  private void keep(String text) {
    if (!text.isBlank() && problems.size() < MOST_PROBLEMS) {
      problems.add(text.strip());
    }
  }
}
