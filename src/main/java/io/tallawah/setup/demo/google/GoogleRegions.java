package io.tallawah.setup.demo.google;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Account;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Campaign.Target;
import io.tallawah.setup.demo.world.Geography;
import io.tallawah.setup.demo.world.Manner;
import io.tallawah.setup.demo.world.Place;
import io.tallawah.setup.demo.world.Spot;
import io.tallawah.setup.demo.world.Tenant;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Google's days of ad groups by region, by where people are and by what place they look at. Four
 * parishes have no number of their own: Kingston is told as Saint Andrew, the others as nowhere in
 * particular.
 */
final class GoogleRegions implements Geography {

  /** The name a custom query has in some connections. */
  static final String QUERY = "parishes";

  private static final String STREAM = "geo_performance";
  private static final int[] WITH_AND_WITHOUT_INTEREST = {30, 70};

  static boolean asks(Tenant tenant) {
    return tenant.number() % 2 == 0;
  }

  void write(Reading reading) throws IOException {
    GoogleFields fields = new GoogleFields(reading);
    Tenant tenant = reading.accounts().getFirst().tenant();
    reading.daily(
        asks(tenant) ? QUERY : STREAM,
        GoogleFields.DAY,
        day -> {
          for (Campaign campaign : reading.campaigns()) {
            for (List<Ad> unit : units(campaign)) {
              Map<Spot, Amounts> parts = estimates(campaign, unit, day, reading.morning());
              for (Map.Entry<Spot, Amounts> part : parts.entrySet()) {
                both(reading, fields, row(campaign, unit, day), part);
              }
            }
          }
        });
  }

  /** What a row says beside its place. */
  private interface Row {
    Data begin();
  }

  private static Row row(Campaign campaign, List<Ad> unit, LocalDate day) {
    Account account = campaign.account();
    return () ->
        new Data()
            .number("ad_group.id", unit.getFirst().adSetId())
            .number("campaign.id", campaign.id())
            .text("customer.currency_code", account.currency())
            .number("customer.id", account.id())
            .text("customer.time_zone", account.tenant().timeZone())
            .text(GoogleFields.DAY, day.toString());
  }

  private static void both(
      Reading reading, GoogleFields fields, Row row, Map.Entry<Spot, Amounts> part)
      throws IOException {
    Manner manner = reading.accounts().getFirst().manner();
    Amounts looking = part.getValue().part(manner, 0, WITH_AND_WITHOUT_INTEREST);
    reading.record(data(fields, row, part.getKey(), "LOCATION_OF_PRESENCE", part.getValue()));
    if (!looking.isNone() && part.getKey().member().startsWith("JM-0")) {
      reading.record(data(fields, row, part.getKey(), "AREA_OF_INTEREST", looking));
    }
  }

  private static Data data(GoogleFields fields, Row row, Spot spot, String type, Amounts amounts) {
    Data data =
        row.begin()
            .raw("geographic_view.country_criterion_id", spot.country())
            .text("geographic_view.location_type", type);
    if (!spot.region().isEmpty()) {
      data.text("segments.geo_target_region", spot.region());
    }
    return fields.metrics(data, amounts);
  }

  @Override
  public boolean ofAds() {
    return false;
  }

  @Override
  public Spot spot(Campaign campaign, Target target) {
    Place place = target.place();
    String country = Long.toString(country(place));
    if (place.code().equals("JM-01")) {
      return spot(country, andrew(), "JM-02");
    }
    return place.google() == 0
        ? new Spot(country, "", Spot.SOMEWHERE_AT_HOME)
        : spot(country, place, place.isHome() ? place.code() : place.country());
  }

  private static Spot spot(String country, Place place, String member) {
    return new Spot(country, "geoTargetConstants/" + place.google(), member);
  }

  private static Place andrew() {
    return Place.parishes().get(1);
  }

  private static long country(Place place) {
    return switch (place.country()) {
      case "US" -> 2_840;
      case "CA" -> 2_124;
      case "GB" -> 2_826;
      default -> 2_388;
    };
  }
}
