package io.tallawah.setup.demo.meta;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Campaign.Target;
import io.tallawah.setup.demo.world.Geography;
import io.tallawah.setup.demo.world.Place;
import io.tallawah.setup.demo.world.Spot;
import io.tallawah.setup.demo.world.Tenant;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Meta's days of ads by region: names only, as people write them, and with the country only where a
 * custom insight asks for both.
 */
final class MetaRegions implements Geography {

  /** The stream of the custom insight by country and region, as the connector names it. */
  static final String BOTH = "customcountry_region";

  private static final String REGION_ONLY = "ads_insights_region";

  static boolean hasBoth(Tenant tenant) {
    return tenant.number() % 3 != 0;
  }

  void write(Reading reading) throws IOException {
    boolean both = hasBoth(reading.accounts().getFirst().tenant());
    reading.daily(
        both ? BOTH : REGION_ONLY,
        "date_start",
        day -> {
          for (Campaign campaign : reading.campaigns()) {
            for (List<Ad> unit : units(campaign)) {
              Map<Spot, Amounts> parts = estimates(campaign, unit, day, reading.morning());
              for (Map.Entry<Spot, Amounts> part : parts.entrySet()) {
                Data data = row(campaign, unit.getFirst(), day, part.getValue());
                if (both) {
                  data.text("country", part.getKey().country());
                }
                reading.record(data.text("region", part.getKey().region()));
              }
            }
          }
        });
  }

  /** What people did is not told by region. */
  private static Data row(Campaign campaign, Ad ad, LocalDate day, Amounts amounts) {
    Account account = campaign.account();
    return new Data()
        .text("account_currency", account.currency())
        .text("account_id", Long.toString(account.id()))
        .text("account_name", account.name())
        .text("ad_id", Long.toString(ad.id()))
        .text("adset_id", Long.toString(ad.adSetId()))
        .text("campaign_id", Long.toString(campaign.id()))
        .number("clicks", amounts.clicks())
        .text("date_start", day.toString())
        .text("date_stop", day.toString())
        .number("impressions", amounts.impressions())
        .number("inline_link_clicks", amounts.linkClicks())
        .number("reach", Math.max(1, amounts.impressions() * 2 / 3))
        .decimal("spend", amounts.spend(), 6);
  }

  @Override
  public boolean ofAds() {
    return true;
  }

  @Override
  public Spot spot(Campaign campaign, Target target) {
    Place place = target.place();
    String country = place.country();
    if (!place.isHome()) {
      return new Spot(country, place.name(), country);
    }
    int way = campaign.chance().of(place.geoNames()).integer(1, 0, 99);
    boolean first = target.equals(campaign.targets().getFirst());
    if (first && way < 8) {
      return new Spot(country, "Unknown", Spot.SOMEWHERE_AT_HOME);
    }
    if (place.code().equals("JM-02") && way < 25) {
      return new Spot(country, "Corporate Area", Spot.CORPORATE_AREA);
    }
    return way < 6
        ? new Spot(country, misspelt(place.name()) + " Parish", Spot.UNMAPPED)
        : new Spot(country, written(place.name(), way), place.code());
  }

  private static String written(String name, int way) {
    if (way < 20) {
      return name.replace("Saint ", "St. ") + " Parish";
    }
    if (way < 30) {
      return name.replace("Saint ", "St ");
    }
    return way < 40 ? name : name + " Parish";
  }

  private static String misspelt(String name) {
    int last = name.length() - 1;
    return name.substring(0, last - 1) + name.charAt(last);
  }
}
