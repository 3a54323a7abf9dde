package io.tallawah.warehouse.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who looks after models and tests, by {@code manifest.json}, which dbt writes when it parses. */
record Owners(Path manifest) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Owners in(Path target) {
    return new Owners(target.resolve("manifest.json"));
  }

  /** Owners by the unique id of a node; a test is looked after by who looks after its model. */
  Map<String, String> read() throws IOException {
    Map<String, String> owners = new HashMap<>();
    if (Files.exists(manifest)) {
      try {
        JsonNode nodes = JSON.readTree(manifest.toFile()).path("nodes");
        nodes
            .propertyStream()
            .forEach(node -> {
              String owner = owner(node.getValue(), nodes);
              if (!owner.isEmpty()) {
                owners.put(node.getKey(), owner);
              }
            });
      } catch (JacksonException e) {
        throw new IOException("dbt's manifest could not be read", e);
      }
    }
    return owners;
  }

  private static String owner(JsonNode node, JsonNode nodes) {
    String own = node.path("config").path("meta").path("owner").asString("");
    if (!own.isEmpty() || !node.path("resource_type").asString("").equals("test")) {
      return own;
    }
    String tested = node.path("attached_node").asString("");
    String model =
        tested.isEmpty() ? node.path("depends_on").path("nodes").path(0).asString("") : tested;
    return nodes.path(model).path("config").path("meta").path("owner").asString("");
  }
}
