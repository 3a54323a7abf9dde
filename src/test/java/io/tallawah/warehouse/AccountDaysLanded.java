package io.tallawah.warehouse;

import static io.tallawah.testing.LandingFixture.record;

import io.tallawah.insights.AccountFacts;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What lands for {@link AccountDaysTests}: a tenant with an account of each platform whose ads and
 * account total differ where there is one, and two whose accounts of TikTok keep other days.
 */
final class AccountDaysLanded implements ThreeRuns.Part {

  static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  /** The fifth by UTC, and still the fourth in a zone eight hours behind. */
  private static final long NIGHT = Instant.parse("2026-10-05T05:30:00Z").toEpochMilli();

  /**
   * What is told of an account's days.
   *
   * @param zones that differ from the tenant's, with how many accounts
   * @param days of facts with the zone they are in
   * @param finalTo of the connection
   */
  record Told(List<AccountFacts.OtherZone> zones, List<String> days, LocalDate finalTo) {}

  private final LandingFixture fixture;
  private final AccountFacts accounts;
  private final Freshness freshness;
  private final Place differing;
  private final Place west;
  private final Place east;
  private final List<Told> toldOfWest = new ArrayList<>();
  private final List<Told> toldOfEast = new ArrayList<>();

  AccountDaysLanded(LandingFixture fixture, AccountFacts accounts, Freshness freshness) {
    this.fixture = fixture;
    this.accounts = accounts;
    this.freshness = freshness;
    differing = fixture.place("meta");
    west = fixture.place("tiktok");
    east = fixture.place("tiktok");
  }

  @Override
  public void land(int run) {
    if (run == 1) {
      landWhatDiffers();
      west.land(tikTok("\"timezone\": \"Asia/Tokyo\", \"display_timezone\": \"Etc/GMT+8\""));
      east.land(tikTok("\"timezone\": \"Asia/Tokyo\""));
    } else if (run == 2) {
      east.land(advertiser("\"timezone\": \"America/Jamaica\"", NIGHT + 1_000));
    }
  }

  @Override
  public void look(int run) {
    toldOfWest.add(told(west));
    toldOfEast.add(told(east));
  }

  /** Whose ads and account totals differ. */
  Place differing() {
    return differing;
  }

  /** After each run: an account with a zone to show, which goes before its own. */
  List<Told> toldOfWest() {
    return toldOfWest;
  }

  /** After each run: an account with a zone of its own, another before the second run. */
  List<Told> toldOfEast() {
    return toldOfEast;
  }

  private Told told(Place place) {
    return new Told(
        fixture.as(place.tenant(), accounts::otherZones),
        fixture
            .superuser()
            .sql(
                "select date_day || ' ' || time_zone from marts.fact_performance where tenant_id = ?")
            .param(place.tenant().value())
            .query(String.class)
            .list(),
        Objects.requireNonNull(fixture.as(place.tenant(), freshness::list).getFirst().finalTo()));
  }

  private void landWhatDiffers() {
    differing.land(
        line(
            "ads_insights",
            meta(", \"campaign_id\": \"2\", \"adset_id\": \"3\", \"ad_id\": \"4\"", "10")),
        line("account_insights", meta("", "12.5")));
    connect("google")
        .land(
            line("ad_group_ad_legacy", google(", \"ad_group_ad.ad.id\": 7", 10_000_000)),
            line("account_performance_report", google("", 9_990_000)));
    String[] tikTok = tikTok("\"timezone\": \"UTC\"");
    Place third = connect("tiktok");
    third.land(tikTok);
    third.land(line("advertisers_reports_daily", tikTokDay("\"advertiser_id\": 300", "10.01")));
    connect("linkedin")
        .land(
            line("accounts", "{\"id\": 400, \"currency\": \"USD\"}"),
            line("campaigns", "{\"id\": 61, \"account\": \"urn:li:sponsoredAccount:400\"}"),
            line(
                "creatives",
                """
                {"id": "urn:li:sponsoredCreative:71", "account": "urn:li:sponsoredAccount:400", \
                "campaign": "urn:li:sponsoredCampaign:61"}\
                """),
            line(
                "ad_creative_analytics",
                "{\"end_date\": \"%s\", \"sponsoredCreative\": \"71\", \"costInLocalCurrency\": 10}"
                    .formatted(DAY)));
  }

  private Place connect(String platform) {
    return fixture.connect(differing.tenant(), platform, platform);
  }

  private static String meta(String ad, String spend) {
    return "{\"date_start\": \"%s\", \"account_id\": \"100\", \"account_currency\": \"USD\"%s, \"spend\": %s}"
        .formatted(DAY, ad, spend);
  }

  private static String google(String ad, long micros) {
    return """
    {"customer.id": 200, "customer.currency_code": "USD", "segments.date": "%s"%s, \
    "metrics.cost_micros": %d}\
    """
        .formatted(DAY, ad, micros);
  }

  /** An ad's day of the account 300, and what is told of the account. */
  private static String[] tikTok(String zones) {
    return new String[] {
      advertiser(zones, NIGHT),
      line(
          "ads",
          "{\"ad_id\": 71, \"adgroup_id\": 61, \"campaign_id\": 51, \"advertiser_id\": 300}"),
      line("ads_reports_daily", tikTokDay("\"ad_id\": 71", "10.00")),
    };
  }

  private static String advertiser(String zones, long emitted) {
    String account = "{\"advertiser_id\": 300, \"currency\": \"USD\", %s}".formatted(zones);
    return record("advertisers", account, emitted);
  }

  private static String tikTokDay(String of, String spend) {
    return "{\"stat_time_day\": \"%s 00:00:00\", %s, \"metrics\": {\"spend\": \"%s\"}}"
        .formatted(DAY, of, spend);
  }

  private static String line(String stream, String data) {
    return record(stream, data, NIGHT);
  }
}
