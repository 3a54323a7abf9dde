package io.tallawah.setup.demo.world;

import java.util.List;
import java.util.stream.Stream;

/**
 * A parish of Jamaica or a region elsewhere, as the platforms number it.
 *
 * @param code ISO 3166-2
 * @param country ISO 3166-1
 * @param people of a parish by the census of 2011, in hundreds; elsewhere a guess at the diaspora
 * @param google criterion id; 0 where Google has no such region
 * @param geoNames what TikTok numbers places by
 */
public record Place(
    String code, String country, String name, int people, long google, long geoNames) {

  public static final String HOME = "JM";

  private static final List<Place> PARISHES =
      List.of(
          parish("JM-01", "Kingston", 891, 0, 3_489_853),
          parish("JM-02", "Saint Andrew", 5_734, 9_070_379, 3_488_716),
          parish("JM-03", "Saint Thomas", 939, 9_070_374, 3_488_688),
          parish("JM-04", "Portland", 817, 0, 3_488_997),
          parish("JM-05", "Saint Mary", 1_136, 9_070_380, 3_488_693),
          parish("JM-06", "Saint Ann", 1_724, 9_070_381, 3_488_715),
          parish("JM-07", "Trelawny", 752, 9_070_377, 3_488_222),
          parish("JM-08", "Saint James", 1_838, 9_070_378, 3_488_700),
          parish("JM-09", "Hanover", 695, 0, 3_490_145),
          parish("JM-10", "Westmoreland", 1_441, 0, 3_488_081),
          parish("JM-11", "Saint Elizabeth", 1_502, 9_075_583, 3_488_708),
          parish("JM-12", "Manchester", 1_898, 9_070_376, 3_489_586),
          parish("JM-13", "Clarendon", 2_451, 9_070_373, 3_490_952),
          parish("JM-14", "Saint Catherine", 5_162, 9_070_375, 3_488_711));

  private static final List<Place> ABROAD =
      List.of(
          new Place("US-NY", "US", "New York", 2_200, 21_167, 5_128_638),
          new Place("US-FL", "US", "Florida", 2_400, 21_142, 4_155_751),
          new Place("CA-ON", "CA", "Ontario", 1_900, 20_121, 6_093_943),
          new Place("GB-ENG", "GB", "England", 1_400, 20_339, 6_269_131));

  private static Place parish(String code, String name, int people, long google, long geoNames) {
    return new Place(code, HOME, name, people, google, geoNames);
  }

  /** The parishes in the order of their codes. */
  public static List<Place> parishes() {
    return PARISHES;
  }

  static List<Place> abroad() {
    return ABROAD;
  }

  static List<Place> everywhere() {
    return Stream.concat(PARISHES.stream(), ABROAD.stream()).toList();
  }

  public boolean isHome() {
    return country.equals(HOME);
  }
}
