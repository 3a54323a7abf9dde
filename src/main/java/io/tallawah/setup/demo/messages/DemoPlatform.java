package io.tallawah.setup.demo.messages;

import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Creative;
import io.tallawah.setup.demo.world.Geography;
import io.tallawah.setup.demo.world.Measure;
import io.tallawah.setup.demo.world.Outcomes;
import io.tallawah.setup.demo.world.Profile;
import io.tallawah.setup.demo.world.Tenant;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A platform of the demo: what its world is made of, and how its connector tells it. */
public interface DemoPlatform {

  Profile profile();

  /** How many days each sync reads again. */
  int lookback();

  /** Our names of streams that a connection names in its own way: the names it has for them. */
  default Map<String, String> streams(Tenant tenant) {
    return Map.of();
  }

  /** Writes accounts, campaigns, ads and their days. */
  void write(Reading reading) throws IOException;

  /** How it tells places. */
  Geography geography();

  /** Writes days by place, a sync of its own. */
  void writePlaces(Reading reading) throws IOException;

  /** What an ad shows, by the platform's numbers of films and pictures. */
  String shows(Campaign campaign, Ad ad, Creative creative);

  /** The morning whose reading of campaigns and ads holds for a day, at the end of it. */
  default LocalDate reading(LocalDate day) {
    return day.plusDays(1);
  }

  /** The ads whose day it tells, on a morning. */
  default List<Ad> told(Campaign campaign, LocalDate day, LocalDate morning) {
    return campaign.ads().stream().filter(ad -> ad.toldOn(morning)).toList();
  }

  /** What people did on a campaign's day, as it stands in the end. */
  Outcomes outcomes(Campaign campaign, LocalDate day, LocalDate morning);

  /**
   * What it tells as plays of films, as views of the first seconds and as views held, if at all.
   */
  default List<Measure> videos() {
    return List.of(Measure.VIDEO_PLAYS, Measure.HOOK_VIEWS, Measure.HOLD_VIEWS);
  }
}
