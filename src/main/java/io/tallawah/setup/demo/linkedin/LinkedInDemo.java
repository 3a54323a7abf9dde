package io.tallawah.setup.demo.linkedin;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Creative;
import io.tallawah.setup.demo.world.Geography;
import io.tallawah.setup.demo.world.Manner;
import io.tallawah.setup.demo.world.Manner.Upper;
import io.tallawah.setup.demo.world.Measure;
import io.tallawah.setup.demo.world.Outcomes;
import io.tallawah.setup.demo.world.Profile;
import io.tallawah.setup.demo.world.Showing;
import io.tallawah.setup.demo.world.Truth;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** LinkedIn, whose campaign groups are our campaigns and whose campaigns are our ad sets. */
public final class LinkedInDemo implements DemoPlatform {

  private static final Manner MANNER =
      new Manner(10_000, 100, List.of(600, 700, 780, 840, 890, 930, 960, 980), Upper.EVERYTHING);

  private static final Profile PROFILE =
      new Profile(
          "linkedin",
          MANNER,
          new Ids(),
          10,
          0,
          List.of("LEAD_GENERATION", "BRAND_AWARENESS", "WEBSITE_VISIT", "VIDEO_VIEW"),
          "",
          List.of("Single image", "Video", "Carousel"),
          List.of("Video"),
          new Profile.Money(true, Profile.AdSets.ALL, false, false));

  /** Nine or ten digits, as LinkedIn's. */
  private static final class Ids implements Profile.Numbers {
    @Override
    public long account(int number) {
      return 508_700_000L + 331L * number;
    }

    @Override
    public long campaign(long number) {
      return 616_000_000L + number;
    }

    @Override
    public long adSet(long number, int set) {
      return 2_520_000_000L + number * 10 + set;
    }

    @Override
    public long ad(long number, int set, int ad) {
      return 28_700_000_000L + number * 100 + set * 10L + ad;
    }
  }

  private final LinkedInCountries places = new LinkedInCountries();

  @Override
  public Profile profile() {
    return PROFILE;
  }

  @Override
  public int lookback() {
    return 30;
  }

  @Override
  public void write(Reading reading) throws IOException {
    new LinkedInEntities(reading).write();
    new LinkedInAnalytics(reading).write();
  }

  @Override
  public Geography geography() {
    return places;
  }

  @Override
  public void writePlaces(Reading reading) throws IOException {
    places.write(reading);
  }

  @Override
  public String shows(Campaign campaign, Ad ad, Creative creative) {
    return Showing.one("post", LinkedInEntities.post(campaign.account(), creative));
  }

  @Override
  public List<Ad> told(Campaign campaign, LocalDate day, LocalDate morning) {
    return campaign.adSets().stream()
        .flatMap(set -> LinkedInAnalytics.told(campaign, set, day, morning))
        .toList();
  }

  @Override
  public Outcomes outcomes(Campaign campaign, LocalDate day, LocalDate morning) {
    Outcomes outcomes = new Outcomes();
    for (Ad ad : campaign.ads()) {
      LinkedInAnalytics.tell(Truth.ofSet(campaign, List.of(ad), day, morning), outcomes);
    }
    return outcomes;
  }

  /** A view is one of two seconds there. */
  @Override
  public List<Measure> videos() {
    return List.of(Measure.HOOK_VIEWS);
  }
}
