package io.tallawah.warehouse.internal;

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
 */
record ProjectNodes(Map<String, String> owners, Set<String> marts) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> PUBLISHED = Set.of("published", "published_view");

  /** Of dbt's folder {@code target}; nothing when dbt hasn't parsed there. */
  static ProjectNodes in(Path target) throws IOException {
    Map<String, String> owners = new HashMap<>();
    Set<String> marts = new HashSet<>();
    Path manifest = target.resolve("manifest.json");
    if (Files.exists(manifest)) {
      JsonNode nodes = nodes(manifest);
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
          });
    }
    return new ProjectNodes(owners, marts);
  }

  @Nullable String owner(String id) {
    return owners.get(id);
  }

  boolean isMart(String id) {
    return marts.contains(id);
  }

  private static JsonNode nodes(Path manifest) throws IOException {
    try {
      return JSON.readTree(manifest.toFile()).path("nodes");
    } catch (JacksonException e) {
      throw new IOException("dbt's manifest could not be read", e);
    }
  }

  private static String owner(JsonNode node, JsonNode nodes) {
    String own = meta(node);
    if (!own.isEmpty() || !node.path("resource_type").asString("").equals("test")) {
      return own;
    }
    String tested = node.path("attached_node").asString("");
    String model =
        tested.isEmpty() ? node.path("depends_on").path("nodes").path(0).asString("") : tested;
    return meta(nodes.path(model));
  }

  private static String meta(JsonNode node) {
    return config(node).path("meta").path("owner").asString("");
  }

  private static JsonNode config(JsonNode node) {
    return node.path("config");
  }
}
