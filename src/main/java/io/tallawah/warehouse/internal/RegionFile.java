package io.tallawah.warehouse.internal;

import io.tallawah.shared.Sentence;
import io.tallawah.warehouse.BadRegionsException;
import io.tallawah.warehouse.BadRegionsException.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The regions of a GeoJSON file. Each feature is one: {@code code} and {@code name} are needed,
 * {@code population}, {@code population_source} and {@code aliases} (a list of texts) may be there.
 */
public final class RegionFile {

  /** A longer file is refused. */
  public static final int MOST_BYTES = 8 << 20;

  /** More regions are refused. */
  public static final int MOST_REGIONS = 500;

  /** More positions are refused: a browser has to draw them. */
  static final int MOST_POSITIONS = 250_000;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _.-]{2,59}");
  private static final Set<String> TAKEN = Set.of("UNMAPPED", "UNALLOCATED");
  private static final Sentence THE_FILE = Sentence.of("The file");
  private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
  private static final List<String> CODES =
      List.of("code", "region_id", "iso_3166_2", "shapeISO", "id");
  private static final List<String> NAMES = List.of("name", "NAME", "shapeName");

  /**
   * A region.
   *
   * @param aliases what it is called, its own name and code among them
   * @param geometry GeoJSON
   */
  public record Entry(
      String code,
      String name,
      @Nullable Long population,
      @Nullable String populationSource,
      Set<String> aliases,
      String geometry) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Sentence> codes = new HashMap<>();
  private final Map<String, Sentence> aliases = new HashMap<>();
  private final RegionOverlaps overlaps = new RegionOverlaps();
  private final GeoShape reader;

  private RegionFile(Envelope bounds) {
    reader = new GeoShape(bounds);
  }

  /**
   * Reads a file.
   *
   * @throws BadRegionsException telling every place that is wrong, and why
   */
  public static List<Entry> read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new BadRegionsException(
          new Problem(THE_FILE, Sentence.of("it is larger than {0} MB", MOST_BYTES >> 20)));
    }
    JsonNode file = parse(bytes);
    JsonNode features = file.path("features");
    if (!file.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
      throw new BadRegionsException(
          new Problem(
              THE_FILE, Sentence.of("it is no GeoJSON FeatureCollection with a list of features")));
    }
    if (features.isEmpty() || features.size() > MOST_REGIONS) {
      throw new BadRegionsException(
          new Problem(
              THE_FILE,
              Sentence.of(
                  "it has {0} features; a set has 1 to {1}", features.size(), MOST_REGIONS)));
    }
    RegionFile read = new RegionFile(bounds(file.path("bbox")));
    read.all(features);
    return read.entries();
  }

  private List<Entry> entries() {
    if (!problems.isEmpty()) {
      throw new BadRegionsException(problems);
    }
    return List.copyOf(entries);
  }

  private static JsonNode parse(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return JsonMapper.shared().readTree(text);
    } catch (CharacterCodingException e) {
      throw new BadRegionsException(new Problem(THE_FILE, Sentence.of("it is not UTF-8 text")));
    } catch (JacksonException e) {
      Sentence place =
          e.getLocation() == null
              ? THE_FILE
              : Sentence.of(
                  "Line {0}, column {1}",
                  e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new BadRegionsException(new Problem(place, Sentence.of("it is no JSON from here on")));
    }
  }

  private static Envelope bounds(JsonNode box) {
    if (box.isMissingNode() || box.isNull()) {
      return WORLD;
    }
    boolean four =
        box.isArray() && box.size() == 4 && box.valueStream().allMatch(JsonNode::isNumber);
    if (!four || box.path(0).asDouble() > box.path(2).asDouble()) {
      throw new BadRegionsException(
          new Problem(
              new Sentence("bbox", List.of()),
              Sentence.of("it is no list of west, south, east and north")));
    }
    return WORLD.intersection(
        new Envelope(
            box.path(0).asDouble(),
            box.path(2).asDouble(),
            box.path(1).asDouble(),
            box.path(3).asDouble()));
  }

  private void all(JsonNode features) {
    int number = 0;
    for (JsonNode feature : features) {
      number++;
      one(feature, number);
      if (reader.positions() > MOST_POSITIONS) {
        problems.add(
            new Problem(
                feature(number, ""),
                Sentence.of(
                    "up to here are more than {0} positions; simplify the outlines",
                    MOST_POSITIONS)));
        return;
      }
    }
    problems.addAll(overlaps.told());
  }

  private void one(JsonNode feature, int number) {
    JsonNode properties = feature.path("properties");
    String code = text(properties, CODES);
    code = code.isEmpty() ? feature.path("id").asString("").strip() : code;
    String name = text(properties, NAMES);
    Sentence where = feature(number, code);
    int before = problems.size();
    checkCode(code, where);
    if (name.isEmpty() || name.length() > 200) {
      problems.add(new Problem(where, Sentence.of("it needs a name of 1 to 200 characters")));
    }
    Long population = population(properties.path("population"), where);
    Set<String> called = aliases(properties.path("aliases"), name, code, where);
    String geometry = geometry(feature.path("geometry"), where);
    if (problems.size() == before) {
      String source = properties.path("population_source").asString("").strip();
      entries.add(
          new Entry(
              code, name, population, source.isEmpty() ? null : shorten(source), called, geometry));
    }
  }

  private static Sentence feature(int number, String code) {
    return Sentence.of("Feature {0}{1}", number, code.isEmpty() ? "" : " (" + shorten(code) + ")");
  }

  private void checkCode(String code, Sentence where) {
    if (code.isEmpty()) {
      problems.add(new Problem(where, Sentence.of("it has no code")));
    } else if (!CODE.matcher(code).matches()) {
      problems.add(
          new Problem(
              where,
              Sentence.of(
                  "a code has 3 to 60 letters, digits, spaces, dots, dashes and underscores")));
    } else if (TAKEN.contains(code.toUpperCase(Locale.ROOT))
        || code.toUpperCase(Locale.ROOT).startsWith("JM-")) {
      problems.add(new Problem(where, Sentence.of("that code is one of the product's own")));
    } else if (codes.putIfAbsent(code, where) != null) {
      problems.add(
          new Problem(
              where, Sentence.of("its code is that of {0} too", codes.getOrDefault(code, where))));
    }
  }

  private @Nullable Long population(JsonNode told, Sentence where) {
    if (told.isMissingNode() || told.isNull()) {
      return null;
    }
    if (!told.isIntegralNumber() || !told.canConvertToLong() || told.asLong() < 0) {
      problems.add(new Problem(where, Sentence.of("its population is no whole number of people")));
      return null;
    }
    return told.asLong();
  }

  private Set<String> aliases(JsonNode told, String name, String code, Sentence where) {
    Set<String> called = new LinkedHashSet<>();
    for (String one : List.of(name, code)) {
      if (!one.isEmpty()) {
        called.add(one);
      }
    }
    if (!told.isMissingNode() && !told.isNull() && !told.isArray()) {
      problems.add(new Problem(where, Sentence.of("its aliases are no list of texts")));
    }
    for (JsonNode one : told) {
      String alias = one.isString() ? one.asString().strip() : "";
      if (alias.isEmpty() || alias.length() > 200) {
        problems.add(new Problem(where, Sentence.of("an alias has 1 to 200 characters")));
      } else {
        called.add(alias);
      }
    }
    for (String alias : called) {
      Sentence other = aliases.putIfAbsent(alias.toLowerCase(Locale.ROOT), where);
      if (other != null && !other.equals(where)) {
        problems.add(
            new Problem(where, Sentence.of("“{0}” is what {1} is called too", alias, other)));
      }
    }
    return called;
  }

  private String geometry(JsonNode geometry, Sentence where) {
    try {
      MultiPolygon shape = reader.read(geometry);
      overlaps.add(where, shape);
      return GeoShape.write(shape);
    } catch (GeoShape.BadShapeException e) {
      problems.add(new Problem(where, e.why()));
      return "";
    }
  }

  private static String text(JsonNode properties, List<String> names) {
    for (String name : names) {
      JsonNode told = properties.path(name);
      if (told.isString() || told.isNumber()) {
        return told.asString().strip();
      }
    }
    return "";
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
