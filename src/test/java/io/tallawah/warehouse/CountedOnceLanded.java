package io.tallawah.warehouse;

import static io.tallawah.testing.LandingFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.ingestion.UploadRequest;
import io.tallawah.ingestion.Uploaded;
import io.tallawah.ingestion.Uploads;
import io.tallawah.shared.Platform;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What lands for {@link CountedOnceTests}: a tenant for each test. */
final class CountedOnceLanded implements ThreeRuns.Part {

  private static final long NOW = 1_795_000_000_123L;

  private static final String[] FACTS = {
    record("ad_creative_analytics", day("\"sponsoredCreative\": \"71\"", "10.000000000004"), NOW),
    record("ad_campaign_analytics", day("\"sponsoredCampaign\": \"61\"", "14"), NOW),
  };

  private static final String[] ENTITIES = {
    record("accounts", "{\"id\": 9, \"currency\": \"USD\"}", NOW),
    record(
        "campaigns",
        """
        {"id": 61, "account": "urn:li:sponsoredAccount:9", \
        "campaignGroup": "urn:li:sponsoredCampaignGroup:51"}\
        """,
        NOW),
    record(
        "creatives",
        """
        {"id": "urn:li:sponsoredCreative:71", "account": "urn:li:sponsoredAccount:9", \
        "campaign": "urn:li:sponsoredCampaign:61"}\
        """,
        NOW),
  };

  private static final String[] TIKTOK_CAMPAIGNS = {
    record("advertisers", "{\"advertiser_id\": 9, \"currency\": \"USD\"}", NOW),
    record("campaigns", "{\"campaign_id\": 51, \"advertiser_id\": 9}", NOW),
    record("campaigns_reports_daily", tikTokDay("\"campaign_id\": 51", "40"), NOW),
  };

  private static final String[] TIKTOK_AD_DAYS = {
    record("ads_reports_daily", tikTokDay("\"ad_id\": 71", "25"), NOW),
    record("ads_reports_daily", tikTokDay("\"ad_id\": 72", "15"), NOW),
  };

  private static final String[] TIKTOK_ADS = {
    record(
        "ads",
        "{\"ad_id\": 71, \"adgroup_id\": 61, \"campaign_id\": 51, \"advertiser_id\": 9}",
        NOW),
    record("ads", "{\"ad_id\": 72, \"adgroup_id\": 61, \"advertiser_id\": 9}", NOW),
    record("ad_groups", "{\"adgroup_id\": 61, \"campaign_id\": 51, \"advertiser_id\": 9}", NOW),
  };

  private final LandingFixture fixture;
  private final Uploads uploads;
  private final Place twice;
  private final Place uploadedLater;
  private final Place uploadedFirst;
  private final Place orphan;
  private final Place apart;
  private final Place nameless;
  private final Place spelled;
  private final List<List<String>> apartCounted = new ArrayList<>();
  private final List<List<String>> orphanCounted = new ArrayList<>();
  private final List<List<String>> orphanNotCounted = new ArrayList<>();

  CountedOnceLanded(LandingFixture fixture, Uploads uploads) {
    this.fixture = fixture;
    this.uploads = uploads;
    twice = fixture.place("linkedin");
    uploadedLater = fixture.place("linkedin");
    uploadedFirst = fixture.place("linkedin");
    orphan = fixture.place("linkedin");
    apart = fixture.place("tiktok");
    nameless = fixture.place("meta");
    spelled = fixture.place("google");
  }

  @Override
  public void land(int run) {
    switch (run) {
      case 1 -> landFirst();
      case 2 -> {
        upload(uploadedLater.tenant(), String.join("\n", FACTS));
        uploadedFirst.land(ENTITIES);
        uploadedFirst.land(FACTS);
        orphan.land(ENTITIES[1], ENTITIES[2]);
        apart.land(TIKTOK_ADS);
      }
      default -> orphan.land(ENTITIES[0]);
    }
  }

  @Override
  public void look(int run) {
    apartCounted.add(counted(apart));
    orphanCounted.add(counted(orphan));
    orphanNotCounted.add(notCounted(orphan));
  }

  Place twice() {
    return twice;
  }

  Place uploadedLater() {
    return uploadedLater;
  }

  Place uploadedFirst() {
    return uploadedFirst;
  }

  Place apart() {
    return apart;
  }

  Place nameless() {
    return nameless;
  }

  Place spelled() {
    return spelled;
  }

  /** After each run: what counts of {@link #apart}. */
  List<List<String>> apartCounted() {
    return apartCounted;
  }

  /** After each run: what counts of {@link #orphan}. */
  List<List<String>> orphanCounted() {
    return orphanCounted;
  }

  /** After each run: what does not count of {@link #orphan}. */
  List<List<String>> orphanNotCounted() {
    return orphanNotCounted;
  }

  /** What counts: connection, account, campaign, ad set, ad, currency and spend. */
  List<String> counted(Place place) {
    return rows(
        place,
        """
        select concat_ws(' ', d.name, m.account_id, m.campaign_id, m.adset_id, m.ad_id, m.currency,
          m.spend)
        from marts.fact_performance m\
        """);
  }

  /** What does not: connection, account, reason and spend. */
  List<String> notCounted(Place place) {
    return rows(
        place,
        """
        select concat_ws(' ', d.name, m.account_id, m.reason, m.spend)
        from marts.not_counted_daily m\
        """);
  }

  private List<String> rows(Place place, String select) {
    return fixture
        .superuser()
        .sql(
            select
                + " join app.data_source d on d.tenant_id = m.tenant_id and d.id = m.connection_id"
                + " where m.tenant_id = ? order by 1")
        .param(place.tenant().value())
        .query(String.class)
        .list();
  }

  private void landFirst() {
    Place another = fixture.connect(twice.tenant(), "second", "linkedin");
    twice.land(ENTITIES);
    twice.land(FACTS);
    another.land(ENTITIES);
    another.land(FACTS);
    upload(twice.tenant(), String.join("\n", FACTS) + "\n" + String.join("\n", ENTITIES));
    uploadedLater.land(ENTITIES);
    uploadedLater.land(FACTS);
    upload(uploadedFirst.tenant(), String.join("\n", FACTS));
    orphan.land(FACTS);
    apart.land(TIKTOK_CAMPAIGNS);
    fixture.connect(apart.tenant(), "second", "tiktok").land(TIKTOK_AD_DAYS);
    Place second = fixture.connect(nameless.tenant(), "second", "meta");
    nameless.land(metaDay("c1", "", "10"), metaDay("c2", "", "3"));
    second.land(
        metaDay("c1", ofAccount("500"), "10"),
        metaDay("c2", "", "3"),
        metaDay("c3", ", \"ad_id\": \"unknown\"", "7"),
        metaDay("c3", "", "8"));
    spelled.land(googleDay("\"900-123-4567\""));
    fixture.connect(spelled.tenant(), "second", "google").land(googleDay("9001234567"));
    fixture.connect(spelled.tenant(), "up", "meta").land(metaDay("c1", ofAccount("ACT_500"), "10"));
    fixture.connect(spelled.tenant(), "bare", "meta").land(metaDay("c1", ofAccount(" 500"), "10"));
  }

  private static String ofAccount(String account) {
    return ", \"account_id\": \"" + account + '"';
  }

  private static String googleDay(String account) {
    String day = ", \"segments.date\": \"2026-11-02\", \"metrics.cost_micros\": 10000000}";
    return record("ad_group_ad_legacy", "{\"customer.id\": " + account + day, NOW);
  }

  private static String metaDay(String campaign, String more, String spend) {
    return record(
        "ads_insights",
        """
        {"date_start": "2026-11-02", "campaign_id": "%1$s", "adset_id": "%1$s-set", "spend": %3$s, \
        "account_currency": "USD"%2$s}\
        """
            .formatted(campaign, more, spend),
        NOW);
  }

  private static String tikTokDay(String id, String spend) {
    return "{\"stat_time_day\": \"2026-11-02 00:00:00\", "
        + id
        + ", \"metrics\": {\"spend\": \""
        + spend
        + "\"}}";
  }

  private static String day(String of, String spend) {
    return "{\"end_date\": \"2026-11-02\", " + of + ", \"costInLocalCurrency\": " + spend + "}";
  }

  private void upload(TenantId tenant, String lines) {
    UploadRequest request =
        new UploadRequest("upload", new Platform("linkedin"), "file.jsonl", null);
    byte[] content = lines.getBytes(StandardCharsets.UTF_8);
    Uploaded ended =
        fixture.as(
            tenant, () -> uploads.receive(request, new ByteArrayInputStream(content)).join());
    assertThat(ended.state()).isEqualTo(Uploaded.State.LANDED);
  }
}
