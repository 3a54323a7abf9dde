package io.tallawah.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message of the server to a screen.
 *
 * @param bytes of it on the wire, uncompressed
 * @param nanos when it was heard
 */
record Told(JsonNode content, int bytes, long nanos) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String NODE = "@v-node";

  static Told of(String message) {
    long nanos = System.nanoTime();
    return new Told(JSON.readTree(message), message.getBytes(StandardCharsets.UTF_8).length, nanos);
  }

  @Override
  public String toString() {
    return bytes
        + " bytes of "
        + scripts().stream().map(one -> one.text().lines().findFirst().orElse("")).toList();
  }

  /** Whether it came of itself and doesn't answer a call. */
  boolean isPushed() {
    return content.path("meta").path("async").asBoolean(false);
  }

  /** What the page is to run. */
  List<Script> scripts() {
    List<Script> scripts = new ArrayList<>();
    content
        .path("execute")
        .forEach(call -> {
          List<JsonNode> parts = new ArrayList<>();
          call.forEach(parts::add);
          scripts.add(
              new Script(
                  parts.getLast().asString(""), List.copyOf(parts.subList(0, parts.size() - 1))));
        });
    return scripts;
  }

  /** The scripts that call a function. */
  Stream<Script> calls(String function) {
    return scripts().stream().filter(one -> one.text().contains(function + "("));
  }

  /** A script with its arguments. */
  record Script(String text, List<JsonNode> arguments) {

    /** The first element among the arguments. */
    Optional<Integer> element() {
      return arguments.stream()
          .filter(one -> one.has(NODE))
          .map(one -> one.path(NODE).asInt())
          .findFirst();
    }

    Optional<JsonNode> list() {
      return arguments.stream().filter(JsonNode::isArray).findFirst();
    }

    Optional<Integer> number() {
      return arguments.stream().filter(JsonNode::isNumber).map(JsonNode::asInt).findFirst();
    }

    /** The texts that begin so. */
    List<String> words(String begin) {
      return arguments.stream()
          .filter(JsonNode::isString)
          .map(JsonNode::asString)
          .filter(word -> word.startsWith(begin))
          .toList();
    }

    boolean isYes() {
      return arguments.stream().anyMatch(one -> one.isBoolean() && one.asBoolean());
    }
  }
}
