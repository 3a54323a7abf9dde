package io.tallawah.warehouse.internal;

import io.tallawah.warehouse.NodeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code manifest.json}, which dbt writes when it parses, says of the project's nodes.
 *
 * @param owners who looks after a model or test, by unique id; after a test who does after its
 *     model
 * @param marts unique ids of what the publication fills
 * @param tests which test of rows each is, and what it says a found row is, by unique id
 */
record ProjectNodes(
    Map<String, String> owners, Set<String> marts, Map<String, NodeResult.Test> tests) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> PUBLISHED = Set.of("published", "published_view");

  /** Of dbt's folder {@code target}; nothing when dbt hasn't parsed there. */
  static ProjectNodes in(Path target) throws IOException {
    Map<String, String> owners = new HashMap<>();
    Set<String> marts = new HashSet<>();
    Map<String, NodeResult.Test> tests = new HashMap<>();
    Path manifest = target.resolve("manifest.json");
    if (Files.exists(manifest)) {
      JsonNode project = read(manifest);
      JsonNode nodes = project.path("nodes");
      nodes
          .propertyStream()
          .forEach(node -> {
            String owner = owner(node.getValue(), nodes);
            if (!owner.isEmpty()) {
              owners.put(node.getKey(), owner);
            }
            if (PUBLISHED.contains(config(node.getValue()).path("materialized").asString(""))) {
              marts.add(node.getKey());
            }
            if (isTest(node.getValue())) {
              tests.put(node.getKey(), test(node.getValue(), project.path("macros")));
            }
          });
    }
    return new ProjectNodes(owners, marts, tests);
  }

  @Nullable String owner(String id) {
    return owners.get(id);
  }

  NodeResult.@Nullable Test test(String id) {
    return tests.get(id);
  }

  boolean isMart(String id) {
    return marts.contains(id);
  }

  private static JsonNode read(Path manifest) throws IOException {
    try {
      return JSON.readTree(manifest.toFile());
    } catch (JacksonException e) {
      throw new IOException("dbt's manifest could not be read", e);
    }
  }

  private static String owner(JsonNode node, JsonNode nodes) {
    String own = meta(node);
    if (!own.isEmpty() || !isTest(node)) {
      return own;
    }
    String tested = node.path("attached_node").asString("");
    String model =
        tested.isEmpty() ? node.path("depends_on").path("nodes").path(0).asString("") : tested;
    return meta(nodes.path(model));
  }

  private static boolean isTest(JsonNode node) {
    return node.path("resource_type").asString("").equals("test");
  }

  /** One that is used in several places is named and described by its macro. */
  private static NodeResult.Test test(JsonNode node, JsonNode macros) {
    String general = node.path("test_metadata").path("name").asString("");
    String own = node.path("description").asString("");
    String meaning = own.isEmpty() ? describedAs(general, node, macros) : own;
    return new NodeResult.Test(
        general.isEmpty() ? node.path("name").asString("") : general,
        meaning.isEmpty() ? null : meaning.strip());
  }

  private static String describedAs(String general, JsonNode node, JsonNode macros) {
    for (JsonNode macro : node.path("depends_on").path("macros")) {
      String id = macro.asString("");
      if (id.endsWith(".test_" + general)) {
        return macros.path(id).path("description").asString("");
      }
    }
    return "";
  }

  private static String meta(JsonNode node) {
    return config(node).path("meta").path("owner").asString("");
  }

  private static JsonNode config(JsonNode node) {
    return node.path("config");
  }
}
