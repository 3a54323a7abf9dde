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
import io.tallawah.testing.TallawahTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Rows that don't carry their account are placed, and owned, by what records tell; real dbt. */
@TallawahTest
@Import(LandingFixture.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountedOnceTests {

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

  @Autowired private LandingFixture fixture;
  @Autowired private Uploads uploads;
  @Autowired private Warehouse warehouse;

  private Place twice;
  private Place uploadedLater;
  private Place uploadedFirst;
  private Place orphan;
  private Place apart;
  private Place nameless;
  private Place spelled;
  private final List<List<String>> apartCounted = new ArrayList<>();
  private final List<List<String>> orphanCounted = new ArrayList<>();
  private final List<List<String>> orphanNotCounted = new ArrayList<>();

  /** A tenant for each test, all transformed by the same three runs. */
  @BeforeAll
  void landAndTransform() {
    landFirst();
    transform();
    look();
    upload(uploadedLater.tenant(), String.join("\n", FACTS));
    uploadedFirst.land(ENTITIES);
    uploadedFirst.land(FACTS);
    orphan.land(ENTITIES[1], ENTITIES[2]);
    apart.land(TIKTOK_ADS);
    transform();
    look();
    orphan.land(ENTITIES[0]);
    transform();
    look();
  }

  private void landFirst() {
    twice = fixture.place("linkedin");
    Place another = fixture.connect(twice.tenant(), "second", "linkedin");
    twice.land(ENTITIES);
    twice.land(FACTS);
    another.land(ENTITIES);
    another.land(FACTS);
    upload(twice.tenant(), String.join("\n", FACTS) + "\n" + String.join("\n", ENTITIES));
    uploadedLater = fixture.place("linkedin");
    uploadedLater.land(ENTITIES);
    uploadedLater.land(FACTS);
    uploadedFirst = fixture.place("linkedin");
    upload(uploadedFirst.tenant(), String.join("\n", FACTS));
    orphan = fixture.place("linkedin");
    orphan.land(FACTS);
    apart = fixture.place("tiktok");
    apart.land(TIKTOK_CAMPAIGNS);
    fixture.connect(apart.tenant(), "second", "tiktok").land(TIKTOK_AD_DAYS);
    nameless = fixture.place("meta");
    Place second = fixture.connect(nameless.tenant(), "second", "meta");
    nameless.land(metaDay("c1", "", "10"), metaDay("c2", "", "3"));
    second.land(
        metaDay("c1", ofAccount("500"), "10"),
        metaDay("c2", "", "3"),
        metaDay("c3", ", \"ad_id\": \"unknown\"", "7"),
        metaDay("c3", "", "8"));
    spelled = fixture.place("google");
    spelled.land(googleDay("\"900-123-4567\""));
    fixture.connect(spelled.tenant(), "second", "google").land(googleDay("9001234567"));
    fixture.connect(spelled.tenant(), "up", "meta").land(metaDay("c1", ofAccount("ACT_500"), "10"));
    fixture.connect(spelled.tenant(), "bare", "meta").land(metaDay("c1", ofAccount(" 500"), "10"));
  }

  private void look() {
    apartCounted.add(counted(apart.tenant()));
    orphanCounted.add(counted(orphan.tenant()));
    orphanNotCounted.add(notCounted(orphan.tenant()));
  }

  @Test
  void anAccountOfTwoConnectionsAndAnUploadIsCountedOnce() {
    assertThat(counted(twice.tenant()))
        .containsExactly("main 9 51 61  USD 4.000000", "main 9 51 61 71 USD 10.000000");
    assertThat(notCounted(twice.tenant()))
        .containsExactly(
            "second 9 another connection owns the account 10.000000",
            "upload 9 another connection owns the account 10.000000");
  }

  @Test
  void whatOneConnectionNamesAndAnUploadCannotIsCountedOnce() {
    assertThat(counted(uploadedLater.tenant()))
        .containsExactly("main 9 51 61  USD 4.000000", "main 9 51 61 71 USD 10.000000");
    assertThat(notCounted(uploadedLater.tenant()))
        .containsExactly("upload unknown another connection tells the same 10.000000");
  }

  @Test
  void anUploadThatCannotNameItsAccountGivesWayToTheConnectionThatCan() {
    assertThat(counted(uploadedFirst.tenant()))
        .containsExactly("main 9 51 61  USD 4.000000", "main 9 51 61 71 USD 10.000000");
  }

  @Test
  void anOrphanFindsItsPlaceWhenItsEntityLands() {
    assertThat(orphanCounted)
        .containsExactly(
            List.of("main unknown unknown 61  unknown 14.000000"),
            List.of("main 9 51 61  unknown 4.000000", "main 9 51 61 71 unknown 10.000000"),
            List.of("main 9 51 61  USD 4.000000", "main 9 51 61 71 USD 10.000000"));
    assertThat(orphanNotCounted.getFirst())
        .containsExactly("main unknown ad set unknown 10.000000");
    assertThat(orphanNotCounted.get(1)).isEmpty();
  }

  @Test
  void adsOfACampaignThatAnotherConnectionTellsCountOnceWhenARecordSaysWhoseTheyAre() {
    assertThat(apartCounted)
        .containsExactly(
            List.of(
                "main 9 51   USD 40.000000",
                "second unknown unknown unknown 71 unknown 25.000000",
                "second unknown unknown unknown 72 unknown 15.000000"),
            List.of("main 9 51   USD 40.000000"),
            List.of("main 9 51   USD 40.000000"));
    assertThat(notCounted(apart.tenant()))
        .containsExactly("second unknown another connection tells the same 40.000000");
  }

  @Test
  void rowsWithoutAnAdAreCountedOnceAndNoRecordHoldsUpARun() {
    assertThat(counted(nameless.tenant()))
        .containsExactly(
            "main unknown c2 c2-set unknown USD 3.000000",
            "second 500 c1 c1-set unknown USD 10.000000",
            "second unknown c3 c3-set unknown USD 15.000000");
    assertThat(notCounted(nameless.tenant()))
        .containsExactly(
            "main unknown another connection tells the same 10.000000",
            "second unknown another connection tells the same 3.000000");
  }

  @Test
  void anAccountWrittenOtherwiseIsTheSameAccount() {
    assertThat(counted(spelled.tenant()))
        .containsExactly(
            "main 9001234567 unknown unknown unknown unknown 10.000000",
            "up 500 c1 c1-set unknown USD 10.000000");
    assertThat(notCounted(spelled.tenant()))
        .containsExactly(
            "bare 500 another connection owns the account 10.000000",
            "second 9001234567 another connection owns the account 10.000000");
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

  private void transform() {
    RunResult result = warehouse.transform(TransformRequest.queued(), RunListener.SILENT);
    assertThat(result.succeeded()).as("%s", result).isTrue();
  }

  private List<String> counted(TenantId tenant) {
    return rows(
        tenant,
        """
        select concat_ws(' ', d.name, m.account_id, m.campaign_id, m.adset_id, m.ad_id, m.currency,
          m.spend)
        from marts.fact_performance m\
        """);
  }

  private List<String> notCounted(TenantId tenant) {
    return rows(
        tenant,
        """
        select concat_ws(' ', d.name, m.account_id, m.reason, m.spend)
        from marts.not_counted_daily m\
        """);
  }

  private List<String> rows(TenantId tenant, String select) {
    return fixture
        .superuser()
        .sql(
            select
                + " join app.data_source d on d.tenant_id = m.tenant_id and d.id = m.connection_id"
                + " where m.tenant_id = ? order by 1")
        .param(tenant.value())
        .query(String.class)
        .list();
  }
}
