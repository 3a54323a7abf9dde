package io.tallawah.warehouse.internal;

import io.tallawah.shared.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One region's outline out of a GeoJSON geometry, checked position by position. */
final class GeoShape {

  /** What is wrong with a geometry, for people. */
  static final class BadShapeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Sentence why;

    BadShapeException(Sentence why) {
      super(why.english());
      this.why = why;
    }

    Sentence why() {
      return why;
    }
  }

  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LEAST_POSITIONS = 4;

  private final Envelope bounds;
  private int positions;

  /**
   * Reads shapes.
   *
   * @param bounds in which every position has to lie, WGS 84
   */
  GeoShape(Envelope bounds) {
    this.bounds = bounds;
  }

  /** Positions read so far. */
  int positions() {
    return positions;
  }

  /** The shape of a Polygon or MultiPolygon, valid and inside the bounds. */
  MultiPolygon read(JsonNode geometry) throws BadShapeException {
    JsonNode coordinates = geometry.path("coordinates");
    List<Polygon> polygons = new ArrayList<>();
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygons.add(polygon(coordinates, polygon("")));
      case "MultiPolygon" -> {
        int number = 0;
        for (JsonNode one : list(coordinates, Sentence.of("a MultiPolygon needs coordinates"))) {
          polygons.add(polygon(one, polygon(" " + ++number)));
        }
      }
      case "" -> throw new BadShapeException(Sentence.of("it has no geometry"));
      default ->
          throw new BadShapeException(
              Sentence.of(
                  "its geometry is a {0}; a region is a Polygon or a MultiPolygon",
                  shorten(geometry.path("type").asString(""))));
    }
    MultiPolygon shape = SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    TopologyValidationError error = new IsValidOp(shape).getValidationError();
    if (error != null) {
      throw new BadShapeException(
          Sentence.of("{0} at {1}", plain(error.getMessage()), place(error.getCoordinate())));
    }
    return shape;
  }

  /** As GeoJSON, exterior rings counterclockwise and holes clockwise, as RFC 7946 wants. */
  static String write(MultiPolygon shape) {
    ObjectNode geometry = JSON.createObjectNode().put("type", "MultiPolygon");
    ArrayNode polygons = geometry.putArray("coordinates");
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) shape.getGeometryN(i);
      ArrayNode rings = polygons.addArray();
      write(rings.addArray(), polygon.getExteriorRing(), true);
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        write(rings.addArray(), polygon.getInteriorRingN(hole), false);
      }
    }
    return geometry.toString();
  }

  private static void write(ArrayNode to, LinearRing ring, boolean counterclockwise) {
    LinearRing turned =
        Orientation.isCCW(ring.getCoordinateSequence()) == counterclockwise ? ring : ring.reverse();
    for (Coordinate one : turned.getCoordinates()) {
      to.addArray().add(one.x).add(one.y);
    }
  }

  private static Sentence polygon(String number) {
    return Sentence.of("polygon{0}", number);
  }

  private Polygon polygon(JsonNode rings, Sentence where) throws BadShapeException {
    List<LinearRing> read = new ArrayList<>();
    for (JsonNode ring : list(rings, Sentence.of("{0} has no ring", where))) {
      read.add(ring(ring, Sentence.of("ring {0} of {1}", read.size() + 1, where)));
    }
    return SHAPES.createPolygon(
        read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
  }

  private LinearRing ring(JsonNode ring, Sentence where) throws BadShapeException {
    List<Coordinate> read = new ArrayList<>();
    for (JsonNode position : list(ring, Sentence.of("{0} has no position", where))) {
      read.add(position(position, Sentence.of("{0}, position {1}", where, read.size() + 1)));
    }
    if (!read.getFirst().equals2D(read.getLast())) {
      throw new BadShapeException(
          Sentence.of(
              "{0} is not closed: it begins at {1} and ends at {2}",
              where, place(read.getFirst()), place(read.getLast())));
    }
    if (read.size() < LEAST_POSITIONS) {
      throw new BadShapeException(Sentence.of("{0} has fewer than four positions", where));
    }
    return SHAPES.createLinearRing(read.toArray(Coordinate[]::new));
  }

  private Coordinate position(JsonNode position, Sentence where) throws BadShapeException {
    positions++;
    if (!position.isArray()
        || position.size() < 2
        || !position.path(0).isNumber()
        || !position.path(1).isNumber()) {
      throw new BadShapeException(Sentence.of("{0} is no pair of longitude and latitude", where));
    }
    Coordinate read = new Coordinate(position.path(0).asDouble(), position.path(1).asDouble());
    if (!bounds.contains(read)) {
      throw new BadShapeException(
          Sentence.of("{0}, {1}, lies outside {2}", where, place(read), said(bounds)));
    }
    return read;
  }

  private static Iterable<JsonNode> list(JsonNode node, Sentence otherwise)
      throws BadShapeException {
    if (!node.isArray() || node.isEmpty()) {
      throw new BadShapeException(otherwise);
    }
    return node;
  }

  private static Sentence said(Envelope bounds) {
    return Sentence.of(
        "longitude {0} to {1} and latitude {2} to {3}",
        number(bounds.getMinX()),
        number(bounds.getMaxX()),
        number(bounds.getMinY()),
        number(bounds.getMaxY()));
  }

  static String place(Coordinate at) {
    return number(at.x) + " " + number(at.y);
  }

  private static String number(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static Sentence plain(String message) {
    return switch (message) {
      case "Self-intersection" -> Sentence.of("its line crosses itself");
      case "Ring Self-intersection" -> Sentence.of("a ring touches itself");
      case "Hole lies outside shell" -> Sentence.of("a hole lies outside its polygon");
      case "Nested shells" -> Sentence.of("a polygon lies inside another");
      case "Holes are nested" -> Sentence.of("a hole lies inside another");
      case "Interior is disconnected" -> Sentence.of("holes cut the polygon in two");
      default -> new Sentence(message, List.of());
    };
  }

  private static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
