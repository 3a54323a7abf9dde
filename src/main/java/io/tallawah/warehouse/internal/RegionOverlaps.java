package io.tallawah.warehouse.internal;

import io.tallawah.shared.Sentence;
import io.tallawah.warehouse.BadRegionsException.Problem;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Regions of which one lies in another would count the same place twice on the map. */
final class RegionOverlaps {

  /** Of the smaller of two regions, what may lie in the other as well: lines are never exact. */
  private static final double MOST_SHARED = 0.01;

  /** More aren't looked for: who mends these uploads the file again. */
  static final int MOST_TOLD = 20;

  /**
   * Positions of all pairs that are compared; the largest map of regions side by side has a half.
   */
  private static final long MOST_COMPARED = 4_000_000;

  private record Placed(Sentence where, MultiPolygon shape) {}

  private final List<Placed> placed = new ArrayList<>();
  private final List<Problem> told = new ArrayList<>();
  private long compared;

  void add(Sentence where, MultiPolygon shape) {
    placed.add(new Placed(where, shape));
  }

  /** What lies in one another. */
  List<Problem> told() {
    for (int i = 1; i < placed.size() && told.size() < MOST_TOLD; i++) {
      compareWithEarlier(i);
    }
    return told;
  }

  private void compareWithEarlier(int i) {
    for (Placed earlier : placed.subList(0, i)) {
      if (told.size() == MOST_TOLD || compared > MOST_COMPARED) {
        break;
      }
      compare(earlier, placed.get(i));
    }
    if (compared > MOST_COMPARED && told.size() < MOST_TOLD) {
      told.add(
          new Problem(
              placed.get(i).where(),
              Sentence.of(
                  "the outlines lie across each other too often to be compared; simplify them")));
      placed.clear();
    }
  }

  private void compare(Placed one, Placed other) {
    if (!one.shape().getEnvelopeInternal().intersects(other.shape().getEnvelopeInternal())) {
      return;
    }
    compared += one.shape().getNumPoints() + other.shape().getNumPoints();
    Geometry both = OverlayNGRobust.overlay(one.shape(), other.shape(), OverlayNG.INTERSECTION);
    double part = both.getArea() / Math.min(one.shape().getArea(), other.shape().getArea());
    if (part > MOST_SHARED) {
      told.add(
          new Problem(
              other.where(),
              Sentence.of(
                  "{0} % of it and {1} are the same land, around {2}",
                  Math.round(part * 100),
                  one.where(),
                  GeoShape.place(both.getInteriorPoint().getCoordinate()))));
    }
  }
}
