package io.tallawah.setup.demo.linkedin;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Campaign.Target;
import io.tallawah.setup.demo.world.Geography;
import io.tallawah.setup.demo.world.Spot;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** LinkedIn's days of campaigns by the country in people's profiles; it has no parishes. */
final class LinkedInCountries implements Geography {

  void write(Reading reading) throws IOException {
    reading.daily(
        "ad_member_country_analytics",
        "end_date",
        day -> {
          for (Campaign campaign : reading.campaigns()) {
            for (List<Ad> unit : units(campaign)) {
              Map<Spot, Amounts> parts = estimates(campaign, unit, day, reading.morning());
              for (Map.Entry<Spot, Amounts> part : parts.entrySet()) {
                Data data =
                    LinkedInAnalytics.row("MEMBER_COUNTRY_V2", part.getKey().country(), day);
                data.text("sponsoredCampaign", Long.toString(unit.getFirst().adSetId()));
                reading.record(LinkedInAnalytics.metrics(data, campaign, part.getValue()));
              }
            }
          }
        });
  }

  @Override
  public boolean ofAds() {
    return false;
  }

  @Override
  public Spot spot(Campaign campaign, Target target) {
    String country = target.place().country();
    String member = target.place().isHome() ? Spot.SOMEWHERE_AT_HOME : country;
    return new Spot(Urn.geo(geo(country)), "", member);
  }

  private static long geo(String country) {
    return switch (country) {
      case "US" -> 103_644_278;
      case "CA" -> 101_174_742;
      case "GB" -> 101_165_590;
      default -> 105_126_983;
    };
  }
}
