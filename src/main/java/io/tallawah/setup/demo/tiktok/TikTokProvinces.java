package io.tallawah.setup.demo.tiktok;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.messages.Reading;
import io.tallawah.setup.demo.world.Ad;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Campaign;
import io.tallawah.setup.demo.world.Campaign.Target;
import io.tallawah.setup.demo.world.Geography;
import io.tallawah.setup.demo.world.Place;
import io.tallawah.setup.demo.world.Spot;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** TikTok's days of ads by province, which it numbers as GeoNames does, without countries. */
final class TikTokProvinces implements Geography {

  void write(Reading reading) throws IOException {
    reading.daily(
        "ads_audience_reports_by_province_daily",
        TikTokReports.DAY,
        day -> {
          for (Campaign campaign : reading.campaigns()) {
            for (List<Ad> unit : units(campaign)) {
              Map<Spot, Amounts> parts = estimates(campaign, unit, day, reading.morning());
              for (Map.Entry<Spot, Amounts> part : parts.entrySet()) {
                Ad ad = unit.getFirst();
                Data metrics = new TikTokMetrics(part.getValue()).ofAudience(campaign, ad);
                reading.record(
                    TikTokReports.row("ad_id", ad.id(), day, metrics)
                        .text("province_id", part.getKey().region()));
              }
            }
          }
        });
  }

  @Override
  public boolean ofAds() {
    return true;
  }

  @Override
  public Spot spot(Campaign campaign, Target target) {
    Place place = target.place();
    return new Spot(
        "", Long.toString(place.geoNames()), place.isHome() ? place.code() : place.country());
  }
}
