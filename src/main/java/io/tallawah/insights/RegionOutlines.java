package io.tallawah.insights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Outlines of several parts as one. */
final class RegionOutlines {

  private static final JsonMapper JSON = JsonMapper.shared();

  private RegionOutlines() {}

  /** One outline for each id: where there are several, all of their polygons. */
  static List<RegionOutline> joined(List<RegionOutline> parts) {
    List<RegionOutline> joined = new ArrayList<>();
    parts.stream()
        .collect(
            Collectors.groupingBy(RegionOutline::regionId, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(all -> joined.add(all.size() == 1 ? all.getFirst() : join(all)));
    return joined;
  }

  private static RegionOutline join(List<RegionOutline> parts) {
    ObjectNode geometry = JSON.createObjectNode().put("type", "MultiPolygon");
    ArrayNode polygons = geometry.putArray("coordinates");
    for (RegionOutline part : parts) {
      JsonNode one = JSON.readTree(part.geometry());
      if (one.path("type").asString().equals("Polygon")) {
        polygons.add(one.path("coordinates"));
      } else {
        one.path("coordinates").forEach(polygons::add);
      }
    }
    RegionOutline first = parts.getFirst();
    return new RegionOutline(first.regionId(), first.name(), geometry.toString());
  }
}
