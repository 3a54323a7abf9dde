package io.tallawah.warehouse;

import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.util.List;
import java.util.Map;

/** A tenant with values that can't be believed, and one whose streams are named after landing. */
final class UnreadScene {

  private final LandingFixture landing;
  private final Place unbelievable;
  private final Place listed;
  private final Place named;
  private List<String> beforeItsName = List.of();

  UnreadScene(LandingFixture landing) {
    this.landing = landing;
    unbelievable = landing.place("meta");
    unbelievable.land(HealthLines.unbelievable());
    listed = landing.place("meta");
    listed.land(HealthLines.unreadLists());
    landing.connect(listed.tenant(), "reports", "tiktok").land(HealthLines.unreadObjects());
    named = landing.place("meta");
    named.land(
        HealthLines.insight("custom_daily", "late", "10", 2),
        HealthLines.record(
            "our_campaigns", "{\"id\": \"2\", \"account_id\": \"1\", \"name\": \"Named\"}"));
  }

  /** Says what the streams are, after a run has read what it could. */
  void name() {
    beforeItsName = named();
    landing.as(
        named.tenant(),
        () -> {
          landing
              .connections()
              .nameStreams(
                  named.connection().id(),
                  Map.of("ads_insights", "custom_daily", "campaigns", "our_campaigns"));
          return true;
        });
  }

  Place unbelievable() {
    return unbelievable;
  }

  /** With lists and objects of figures that are none, of two connections. */
  Place listed() {
    return listed;
  }

  /** Meta's ads of the {@link #listed} connection and what they tell of purchases. */
  List<String> listedConversions() {
    return rows(
        listed,
        """
        select concat_ws(' ', ad_id, coalesce(conversions::text, 'null'))
        from marts.fact_performance where tenant_id = ? and platform = 'meta' order by 1\
        """);
  }

  /** What counts: day, ad, currency, spend and impressions. */
  List<String> believed() {
    return facts(unbelievable);
  }

  List<String> beforeItsName() {
    return beforeItsName;
  }

  List<String> named() {
    return facts(named);
  }

  List<String> namedCampaigns() {
    return rows(named, "select name from marts.dim_campaign where tenant_id = ?");
  }

  private List<String> facts(Place place) {
    return rows(
        place,
        """
        select concat_ws(' ', date_day, ad_id, currency, coalesce(trim_scale(spend)::text, 'null'),
          coalesce(impressions::text, 'null'))
        from marts.fact_performance where tenant_id = ? order by 1\
        """);
  }

  private List<String> rows(Place place, String sql) {
    return landing.superuser().sql(sql).param(place.tenant().value()).query(String.class).list();
  }
}
