package io.tallawah.setup.demo.google;

import io.tallawah.setup.demo.messages.DemoPlatform;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Creative;
import io.tallawah.setup.demo.world.Geography;
import io.tallawah.setup.demo.world.Manner;
import io.tallawah.setup.demo.world.Manner.Upper;
import io.tallawah.setup.demo.world.Measure;
import io.tallawah.setup.demo.world.Outcomes;
import io.tallawah.setup.demo.world.Profile;
import io.tallawah.setup.demo.world.Tenant;
import io.tallawah.setup.demo.world.Truth;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Google Ads. */
public final class GoogleDemo implements DemoPlatform {

  private static final int OUTCOME_DAYS = 28;

  private static final Manner MANNER =
      new Manner(
          1,
          1,
          IntStream.range(1, OUTCOME_DAYS)
              .map(age -> 450 + 550 * age / OUTCOME_DAYS)
              .boxed()
              .toList(),
          Upper.EVERYTHING);

  private static final Profile PROFILE =
      new Profile(
          "google",
          MANNER,
          new Ids(),
          25,
          0,
          List.of("SEARCH", "PERFORMANCE_MAX", "DISPLAY", "VIDEO", "SEARCH"),
          "PERFORMANCE_MAX",
          List.of("Responsive", "Headline A", "Headline B", "Bumper", "Image"),
          List.of("VIDEO"),
          new Profile.Money(false, Profile.AdSets.NOBODYS, true, false));

  /** Ten to twelve digits, as Google's. */
  private static final class Ids implements Profile.Numbers {
    @Override
    public long account(int number) {
      return 4_120_000_000L + 1_009L * number;
    }

    @Override
    public long campaign(long number) {
      return 20_000_000_000L + number;
    }

    @Override
    public long adSet(long number, int set) {
      return 150_000_000_000L + number * 100 + set;
    }

    @Override
    public long ad(long number, int set, int ad) {
      return 700_000_000_000L + number * 1_000 + set * 10L + ad;
    }
  }

  private final GoogleRegions places = new GoogleRegions();

  @Override
  public Profile profile() {
    return PROFILE;
  }

  @Override
  public int lookback() {
    return 30;
  }

  @Override
  public Map<String, String> streams(Tenant tenant) {
    return GoogleRegions.asks(tenant)
        ? Map.of("geographic_view_by_region", GoogleRegions.QUERY)
        : Map.of();
  }

  @Override
  public void write(Reading reading) throws IOException {
    GoogleFields fields = new GoogleFields(reading);
    GoogleEntities entities = new GoogleEntities(reading);
    GooglePerformance performance = new GooglePerformance(reading, fields);
    reading.daily("customer", GoogleFields.DAY, entities::customers);
    reading.daily("campaign", GoogleFields.DAY, performance::campaigns);
    reading.daily("campaign_budget", GoogleFields.DAY, entities::budgets);
    reading.daily("ad_group", GoogleFields.DAY, entities::adGroups);
    reading.daily("ad_group_ad", GoogleFields.DAY, entities::ads);
    reading.daily("ad_group_ad_legacy", GoogleFields.DAY, performance::ads);
    reading.daily("account_performance_report", GoogleFields.DAY, performance::accounts);
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
    return GoogleCreatives.shows(campaign, creative);
  }

  /** Google doesn't say when anything changed: it counts from the next reading on. */
  @Override
  public LocalDate reading(LocalDate day) {
    return day;
  }

  @Override
  public Outcomes outcomes(Campaign campaign, LocalDate day, LocalDate morning) {
    Amounts all = Truth.ofCampaign(campaign, day, morning);
    Outcomes outcomes = new Outcomes();
    outcomes.add("conversions", Outcomes.DEFAULT, all.conversions(), all.value());
    return outcomes;
  }

  @Override
  public List<Measure> videos() {
    return List.of(Measure.VIDEO_PLAYS);
  }
}
