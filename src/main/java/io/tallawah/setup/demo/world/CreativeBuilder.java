package io.tallawah.setup.demo.world;

import io.tallawah.setup.demo.world.Creative.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ads show: an account has few films and pictures, and many ads show the same one. */
final class CreativeBuilder {

  private static final int ASSETS = 7;
  private static final int MIXED = 9;
  private static final List<String> HEADLINES =
      List.of("Taste the mountain", "Book your stay", "Fresh this week", "Only till Sunday");
  private static final List<String> TEXTS =
      List.of(
          "Grown slowly, shipped the day it is roasted.",
          "From the hills to your door, wherever home is now.",
          "Small places, big welcome. See what is new.");

  private final Tenant tenant;
  private final Profile profile;

  CreativeBuilder(Tenant tenant, Profile profile) {
    this.tenant = tenant;
    this.profile = profile;
  }

  /**
   * An ad's creatives.
   *
   * @param place of the ad over all campaigns' ads
   * @param change the day on which it shows something else
   */
  List<Creative> of(long ad, int place, boolean film, @Nullable LocalDate change) {
    Creative first = creative(LocalDate.EPOCH, ad, place, 0, film);
    return change == null
        ? List.of(first)
        : List.of(first, creative(change, ad, place + 3, 1, film));
  }

  private Creative creative(LocalDate from, long ad, int place, int version, boolean film) {
    boolean mixed = place % MIXED == MIXED - 1;
    Kind kind = mixed ? Kind.DYNAMIC : film ? Kind.VIDEO : Kind.IMAGE;
    int asset = 1 + place % ASSETS;
    return new Creative(
        from,
        ad + 7 + version,
        kind,
        mixed ? List.of(asset, 1 + (place + 2) % ASSETS, 1 + (place + 4) % ASSETS) : List.of(asset),
        HEADLINES.get(place % HEADLINES.size()),
        TEXTS.get(place % TEXTS.size()),
        "https://www.example.com/"
            + tenant.slug()
            + "/page-"
            + asset
            + "?from="
            + profile.platform());
  }
}
