package io.tallawah.insights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Outlines of several regions that stand as one: one outline, without the lines between them. */
final class RegionOutlines {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final GeometryFactory SHAPES = new GeometryFactory();

  private RegionOutlines() {}

  /** One outline for each id. */
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
    List<Geometry> polygons = new ArrayList<>();
    for (RegionOutline part : parts) {
      JsonNode geometry = JSON.readTree(part.geometry());
      if (geometry.path("type").asString("").equals("Polygon")) {
        polygons.add(polygon(geometry.path("coordinates")));
      } else {
        geometry.path("coordinates").forEach(one -> polygons.add(polygon(one)));
      }
    }
    RegionOutline first = parts.getFirst();
    Geometry union = OverlayNGRobust.union(polygons);
    return new RegionOutline(first.regionId(), first.name(), write(union));
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> read = new ArrayList<>();
    for (JsonNode ring : rings) {
      List<Coordinate> positions = new ArrayList<>();
      ring.forEach(
          one -> positions.add(new Coordinate(one.path(0).asDouble(), one.path(1).asDouble())));
      read.add(SHAPES.createLinearRing(positions.toArray(Coordinate[]::new)));
    }
    return SHAPES.createPolygon(
        read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
  }

  private static String write(Geometry shape) {
    ObjectNode geometry = JSON.createObjectNode().put("type", "MultiPolygon");
    ArrayNode polygons = geometry.putArray("coordinates");
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon polygon) {
        ArrayNode rings = polygons.addArray();
        write(rings.addArray(), polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          write(rings.addArray(), polygon.getInteriorRingN(hole));
        }
      }
    }
    return geometry.toString();
  }

  private static void write(ArrayNode to, LinearRing ring) {
    for (Coordinate one : ring.getCoordinates()) {
      to.addArray().add(one.x).add(one.y);
    }
  }
}
