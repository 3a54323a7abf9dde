package io.tallawah.setup.demo.meta;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Creative;
import io.tallawah.setup.demo.world.Geography;
import io.tallawah.setup.demo.world.Manner;
import io.tallawah.setup.demo.world.Manner.Upper;
import io.tallawah.setup.demo.world.Outcomes;
import io.tallawah.setup.demo.world.Profile;
import io.tallawah.setup.demo.world.Tenant;
import io.tallawah.setup.demo.world.Truth;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Meta. */
public final class MetaDemo implements DemoPlatform {

  private static final Manner MANNER =
      new Manner(10_000, 100, List.of(550, 700, 800, 870, 920, 960, 985), Upper.NOTHING);

  private static final Profile PROFILE =
      new Profile(
          "meta",
          MANNER,
          new Ids(),
          48,
          0,
          List.of(
              "OUTCOME_SALES",
              "OUTCOME_TRAFFIC",
              "OUTCOME_AWARENESS",
              "OUTCOME_LEADS",
              "OUTCOME_ENGAGEMENT"),
          "",
          List.of("Video 15s", "Carousel", "Static", "Reel", "Story"),
          List.of("Video 15s", "Reel"),
          new Profile.Money(false, Profile.AdSets.SOME, false, false));

  /** Sixteen to eighteen digits, as Meta's. */
  private static final class Ids implements Profile.Numbers {
    @Override
    public long account(int number) {
      return 1_015_500_000_000_000L + 7_919_000L * number;
    }

    @Override
    public long campaign(long number) {
      return 120_210_000_000_000_000L + number * 10_000_000L;
    }

    @Override
    public long adSet(long number, int set) {
      return campaign(number) + 100_000L * (set + 1);
    }

    @Override
    public long ad(long number, int set, int ad) {
      return adSet(number, set) + 100L * (ad + 1);
    }
  }

  private final MetaRegions places = new MetaRegions();

  @Override
  public Profile profile() {
    return PROFILE;
  }

  @Override
  public int lookback() {
    return 28;
  }

  @Override
  public Map<String, String> streams(Tenant tenant) {
    Map<String, String> streams = new TreeMap<>();
    if (tenant.control()) {
      streams.put("account_insights", MetaInsights.ACCOUNT_INSIGHT);
    }
    if (MetaRegions.hasBoth(tenant)) {
      streams.put("ads_insights_country_region", MetaRegions.BOTH);
    }
    return streams;
  }

  @Override
  public void write(Reading reading) throws IOException {
    new MetaEntities(reading).write();
    new MetaInsights(reading).write();
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
    return MetaCreatives.shows(campaign.account(), creative);
  }

  @Override
  public Outcomes outcomes(Campaign campaign, LocalDate day, LocalDate morning) {
    Outcomes outcomes = new Outcomes();
    for (Ad ad : campaign.ads()) {
      MetaActions.tell(Truth.ofAd(campaign, ad, day, morning), outcomes);
    }
    return outcomes;
  }
}
