package io.tallawah.identity.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every place in which an operation of the OpenAPI document takes a text. */
final class OpenApiInputs {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * An operation.
   *
   * @param query names of its parameters in the query string
   * @param body a body that is taken, or null
   * @param fields pointers to the texts of the body
   */
  record Operation(
      String method,
      String path,
      List<String> query,
      @Nullable JsonNode body,
      List<String> fields) {

    String name() {
      return method + " " + path;
    }
  }

  private final JsonNode document;
  private final Map<String, String> samples;

  private OpenApiInputs(JsonNode document, Map<String, String> samples) {
    this.document = document;
    this.samples = samples;
  }

  /** Reads the document; the samples are usable texts by the name of their field. */
  static List<Operation> of(JsonNode document, Map<String, String> samples) {
    OpenApiInputs inputs = new OpenApiInputs(document, samples);
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(inputs.operation(method.getKey(), path.getKey(), method.getValue()));
      }
    }
    return operations;
  }

  private Operation operation(String method, String path, JsonNode described) {
    List<String> query = new ArrayList<>();
    described
        .path("parameters")
        .forEach(parameter -> {
          if (parameter.path("in").asString().equals("query")) {
            query.add(parameter.path("name").asString());
          }
        });
    JsonNode schema = described.at("/requestBody/content/application~1json/schema");
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    JsonNode body = schema.isMissingNode() ? null : sample(schema, "", "", fields);
    return new Operation(
        method.toUpperCase(Locale.ROOT), path, query, body, List.copyOf(fields.keySet()));
  }

  private JsonNode sample(JsonNode given, String name, String at, Map<String, JsonNode> fields) {
    JsonNode schema = resolved(given);
    if (schema.has("properties")) {
      ObjectNode object = JSON.createObjectNode();
      schema
          .path("properties")
          .properties()
          .forEach(one ->
              object.set(
                  one.getKey(),
                  sample(one.getValue(), one.getKey(), at + "/" + one.getKey(), fields)));
      return object;
    }
    if (type(schema).equals("array")) {
      ArrayNode array = JSON.createArrayNode();
      array.add(sample(schema.path("items"), name, at + "/0", fields));
      return array;
    }
    return switch (type(schema)) {
      case "string" -> {
        fields.put(at, schema);
        yield JSON.valueToTree(text(schema, name));
      }
      case "boolean" -> JSON.valueToTree(false);
      case "integer", "number" -> JSON.valueToTree(1);
      default -> JSON.nullNode();
    };
  }

  private String text(JsonNode schema, String name) {
    if (samples.containsKey(name)) {
      return samples.get(name);
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0).asString();
    }
    return switch (schema.path("format").asString("")) {
      case "date" -> "2026-10-07";
      case "uuid" -> "00000000-0000-0000-0000-000000000000";
      default -> schema.path("example").asString("sample");
    };
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asString("") : type.asString("");
  }
}
