package io.tallawah.setup.demo.world;

import io.tallawah.setup.demo.world.Campaign.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a campaign is shown: a few places, the larger the likelier, and every parish by turns. */
final class TargetBuilder {

  private static final List<String> CORPORATE_AREA = List.of("JM-01", "JM-02");
  private static final int LOCAL = 3;
  private static final int FEWEST = 3;
  private static final int MOST = 5;

  private TargetBuilder() {}

  static List<Target> targets(Chance own, int i) {
    List<Place> parishes = Place.parishes();
    Set<Place> places = new LinkedHashSet<>();
    places.add(parishes.get(i % parishes.size()));
    if (i % LOCAL == 0) {
      parishes.stream().filter(p -> CORPORATE_AREA.contains(p.code())).forEach(places::add);
    }
    List<Place> urn = i % LOCAL == 2 ? Place.everywhere() : parishes;
    int count = own.integer(41, FEWEST, MOST);
    for (int draw = 0; places.size() < count; draw++) {
      places.add(drawn(own.share(100 + draw), urn));
    }
    List<Target> targets = new ArrayList<>();
    for (Place place : places) {
      double taste = own.between(200 + targets.size(), 0.6, 1.6);
      targets.add(new Target(place, (int) Math.max(1, Math.round(place.people() * taste))));
    }
    return targets;
  }

  private static Place drawn(double share, List<Place> places) {
    double left = share * places.stream().mapToInt(Place::people).sum();
    for (Place place : places) {
      left -= place.people();
      if (left < 0) {
        return place;
      }
    }
    return places.getLast();
  }
}
