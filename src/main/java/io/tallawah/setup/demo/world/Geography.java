package io.tallawah.setup.demo.world;

import io.tallawah.setup.demo.world.Campaign.AdSet;
import io.tallawah.setup.demo.world.Campaign.Target;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a campaign was shown, as a platform estimates it: never quite all of it. */
public interface Geography {

  /** How a platform tells a target of a campaign. */
  Spot spot(Campaign campaign, Target target);

  /** Whether it tells each ad, or ad sets only. */
  boolean ofAds();

  /** The groups of ads that it tells. */
  default List<List<Ad>> units(Campaign campaign) {
    return ofAds()
        ? campaign.ads().stream().map(List::of).toList()
        : campaign.adSets().stream().map(AdSet::ads).toList();
  }

  /** The parts of a unit's day by place, without what it tells no place for. */
  default Map<Spot, Amounts> estimates(
      Campaign campaign, List<Ad> unit, LocalDate day, LocalDate morning) {
    Map<Spot, Amounts> estimates = new LinkedHashMap<>();
    Amounts whole = Truth.ofAds(campaign, unit, day, morning);
    if (whole.isNone()) {
      return estimates;
    }
    int[] weights = campaign.placeWeights();
    for (int i = 0; i < campaign.targets().size(); i++) {
      Amounts part = whole.part(campaign.account().manner(), i, weights);
      if (!part.isNone()) {
        estimates.merge(spot(campaign, campaign.targets().get(i)), part, Amounts::plus);
      }
    }
    return estimates;
  }
}
