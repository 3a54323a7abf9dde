package io.tallawah.setup.demo.tiktok;

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
import io.tallawah.setup.demo.world.Truth;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** TikTok. */
public final class TikTokDemo implements DemoPlatform {

  /** Its Smart+ campaigns, whose ads the connector drops: their days come by campaign only. */
  static final String SMART = "SMART_PLUS";

  private static final Manner MANNER =
      new Manner(10_000, 100, List.of(600, 750, 850, 910, 950, 980), Upper.DELIVERY);

  private static final Profile PROFILE =
      new Profile(
          "tiktok",
          MANNER,
          new Ids(),
          17,
          4,
          List.of("WEB_CONVERSIONS", "TRAFFIC", "VIDEO_VIEWS", SMART, "LEAD_GENERATION"),
          SMART,
          List.of("Spark ad", "Single video", "Carousel"),
          List.of("Spark ad", "Single video"),
          new Profile.Money(true, Profile.AdSets.SOME, false, true));

  /** Sixteen to nineteen digits, as TikTok's. */
  private static final class Ids implements Profile.Numbers {
    @Override
    public long account(int number) {
      return 7_002_238_000_000_000_000L + 10_007_000_000L * number;
    }

    @Override
    public long campaign(long number) {
      return 1_728_000_000_000_000L + number * 10_000;
    }

    @Override
    public long adSet(long number, int set) {
      return campaign(number) + 1_000L * (set + 1);
    }

    @Override
    public long ad(long number, int set, int ad) {
      return adSet(number, set) + 10L * (ad + 1);
    }
  }

  private final TikTokProvinces places = new TikTokProvinces();

  @Override
  public Profile profile() {
    return PROFILE;
  }

  @Override
  public int lookback() {
    return 14;
  }

  @Override
  public void write(Reading reading) throws IOException {
    new TikTokEntities(reading).write();
    new TikTokReports(reading).write();
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
    return TikTokEntities.shows(campaign.account(), creative);
  }

  @Override
  public Outcomes outcomes(Campaign campaign, LocalDate day, LocalDate morning) {
    Outcomes outcomes = new Outcomes();
    for (Ad ad : campaign.ads()) {
      TikTokMetrics.tell(Truth.ofAd(campaign, ad, day, morning), outcomes);
    }
    return outcomes;
  }
}
