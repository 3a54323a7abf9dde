package io.tallawah.warehouse.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tallawah.warehouse.BadRegionsException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionFileTests {

  private static final String SQUARE = "[[[-61,10],[-60,10],[-60,11],[-61,11],[-61,10]]]";
  private static final String OTHER = "[[[-59,10],[-58,10],[-58,11],[-59,11],[-59,10]]]";

  @Test
  void aRegionHasItsCodeNamePeopleAndAliases() {
    List<RegionFile.Entry> regions =
        read(
            collection(
                feature(
                    "{\"code\":\"TT-POS\",\"name\":\"Port of Spain\",\"population\":37074,"
                        + "\"population_source\":\"Census 2011\",\"aliases\":[\"POS\",\"Puerto España\"]}",
                    "Polygon",
                    SQUARE)));
    RegionFile.Entry region = regions.getFirst();
    assertThat(region.code()).isEqualTo("TT-POS");
    assertThat(region.population()).isEqualTo(37_074);
    assertThat(region.populationSource()).isEqualTo("Census 2011");
    assertThat(region.aliases()).containsExactly("Port of Spain", "TT-POS", "POS", "Puerto España");
  }

  @Test
  void ringsAreTurnedAsTheStandardWantsThem() {
    String clockwise =
        "[[[-61,10],[-61,11],[-60,11],[-60,10],[-61,10]],"
            + "[[-60.8,10.2],[-60.2,10.2],[-60.2,10.8],[-60.8,10.8],[-60.8,10.2]]]";
    String geometry = read(collection(one("A-1", "Polygon", clockwise))).getFirst().geometry();
    assertThat(geometry)
        .startsWith("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[-61.0,10.0],[-60.0,10.0]")
        .contains("[[-60.8,10.2],[-60.8,10.8]");
  }

  @Test
  void islandsAreOneRegion() {
    String islands = "[" + SQUARE + "," + OTHER + "]";
    assertThat(read(collection(one("A-1", "MultiPolygon", islands)))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Point|[1,2]|its geometry is a Point",
        "Polygon|[]|polygon has no ring",
        "Polygon|[[[-61,10],[-60,10],[-60,11]]]|ring 1 of polygon is not closed: it begins at -61 10 and ends at -60 11",
        "Polygon|[[[-61,10],[-60,10],[-61,10]]]|fewer than four positions",
        "Polygon|[[[-61,10],[-60,11],[-60,10],[-61,11],[-61,10]]]|its line crosses itself at -60.5 10.5",
        "Polygon|[[[-61,10],[-60,10],[-60,91],[-61,10]]]|ring 1 of polygon, position 3, -60 91, lies outside longitude -180 to 180 and latitude -90 to 90",
        "Polygon|[[[-61,10],['x',10],[-60,11],[-61,10]]]|ring 1 of polygon, position 2 is no pair",
        "MultiPolygon|[[[[-61,10],[-60,10],[-60,11],[-61,10]]],[[]]]|ring 1 of polygon 2 has no position",
        "Polygon|[[[-61,10],[-60,10],[-60,11],[-61,11],[-61,10]],[[1,1],[2,1],[2,2],[1,1]]]|a hole lies outside its polygon"
      })
  void aShapeThatIsNoneIsToldWithItsPlace(String type, String coordinates, String reason) {
    BadRegionsException.Problem problem =
        refusal(collection(one("A-1", type, coordinates.replace('\'', '"')))).getFirst();
    assertThat(problem.place()).isEqualTo("Feature 1 (A-1)");
    assertThat(problem.reason()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"A\"}|it has no code",
        "{\"code\":\"A-1\"}|it needs a name",
        "{\"code\":\"JM-01\",\"name\":\"A\"}|one of the product's own",
        "{\"code\":\"unmapped\",\"name\":\"A\"}|one of the product's own",
        "{\"code\":\"US\",\"name\":\"A\"}|a code has 3 to 60",
        "{\"code\":\"A-1\",\"name\":\"A\",\"population\":\"many\"}|no whole number of people",
        "{\"code\":\"A-1\",\"name\":\"A\",\"population\":-4}|no whole number of people",
        "{\"code\":\"A-1\",\"name\":\"A\",\"aliases\":\"B\"}|no list of texts"
      })
  void propertiesThatCannotBeTakenAreTold(String properties, String reason) {
    assertThat(refusal(collection(feature(properties, "Polygon", SQUARE))))
        .extracting(BadRegionsException.Problem::reason)
        .anyMatch(told -> told.contains(reason));
  }

  @Test
  void codesAndNamesAreOfOneRegionEach() {
    String twice = one("A-1", "Polygon", SQUARE) + "," + one("A-1", "Polygon", OTHER);
    assertThat(refusal(collection(twice)))
        .extracting(BadRegionsException.Problem::reason)
        .contains("its code is that of Feature 1 (A-1) too");
    String sameName =
        feature("{\"code\":\"A-1\",\"name\":\"North\"}", "Polygon", SQUARE)
            + ","
            + feature("{\"code\":\"A-2\",\"name\":\"NORTH\"}", "Polygon", OTHER);
    assertThat(refusal(collection(sameName)))
        .extracting(BadRegionsException.Problem::reason)
        .containsExactly("“NORTH” is what Feature 1 (A-1) is called too");
  }

  @Test
  void ofManyRegionsThatAreTheSameLandTheFirstAreTold() {
    String all =
        IntStream.range(0, 100)
            .mapToObj(i -> one("A-%03d".formatted(i), "Polygon", SQUARE))
            .collect(Collectors.joining(","));
    assertThat(refusal(collection(all))).hasSize(RegionOverlaps.MOST_TOLD);
  }

  @Test
  void outlinesThatLieAcrossEachOtherAreComparedWithinBounds() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      rows.add(one("A-%03d".formatted(i), "Polygon", sawtooth(i, 750)));
    }
    assertThat(refusal(collection(String.join(",", rows))))
        .extracting(BadRegionsException.Problem::reason)
        .containsExactly(
            "the outlines lie across each other too often to be compared; simplify them");
  }

  /** A thin band along a diagonal, so that the boxes of all bands overlap and the bands don't. */
  private static String sawtooth(int number, int teeth) {
    double shift = number * 0.02;
    StringBuilder up = new StringBuilder();
    StringBuilder down = new StringBuilder();
    for (int i = 0; i <= teeth; i++) {
      double x = i * 10.0 / teeth;
      double y = x + shift + i % 2 * 0.001;
      up.append("[%.6f,%.6f],".formatted(x, y));
      down.insert(0, "[%.6f,%.6f],".formatted(x, y + 0.005));
    }
    return "[[" + up + down + "[%.6f,%.6f]]]".formatted(0.0, shift);
  }

  @Test
  void regionsThatAreTheSameLandAreToldAndSharedLinesAreNot() {
    String half = "[[[-60.5,10],[-59.5,10],[-59.5,11],[-60.5,11],[-60.5,10]]]";
    String beside = "[[[-60,10],[-59,10],[-59,11],[-60,11],[-60,10]]]";
    assertThat(
            refusal(collection(one("A-1", "Polygon", SQUARE) + "," + one("A-2", "Polygon", half))))
        .extracting(BadRegionsException.Problem::reason)
        .singleElement()
        .asString()
        .startsWith("50 % of it and Feature 1 (A-1) are the same land, around ");
    assertThat(
            read(collection(one("A-1", "Polygon", SQUARE) + "," + one("A-2", "Polygon", beside))))
        .hasSize(2);
  }

  @Test
  void aBoxInTheFileIsABound() {
    String boxed =
        collection(one("A-1", "Polygon", SQUARE))
            .replace("\"features\"", "\"bbox\":[-60.5,10,-60,11],\"features\"");
    assertThat(refusal(boxed).getFirst().reason())
        .contains("lies outside longitude -60.5 to -60 and latitude 10 to 11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"type\":\"Feature\"}",
        "{\"type\":\"FeatureCollection\"}",
        "{\"type\":\"FeatureCollection\",\"features\":[]}",
        "\0",
        "{\"a\":1}}"
      })
  void whatIsNoSuchFileIsRefusedWhole(String text) {
    assertThat(refusal(text)).hasSize(1);
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() {
    byte[] large = new byte[RegionFile.MOST_BYTES + 1];
    BadRegionsException refused =
        catchThrowableOfType(BadRegionsException.class, () -> RegionFile.read(large));
    assertThat(refused.problems().getFirst().reason()).isEqualTo("it is larger than 8 MB");
  }

  private static List<RegionFile.Entry> read(String text) {
    return RegionFile.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<BadRegionsException.Problem> refusal(String text) {
    return catchThrowableOfType(BadRegionsException.class, () -> read(text)).problems();
  }

  private static String collection(String features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
  }

  private static String one(String code, String type, String coordinates) {
    String properties =
        "{\"code\":\"%1$s\",\"name\":\"Name of %1$s %2$s\"}".formatted(code, coordinates.length());
    return feature(properties, type, coordinates);
  }

  private static String feature(String properties, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
        .formatted(properties, type, coordinates);
  }
}
