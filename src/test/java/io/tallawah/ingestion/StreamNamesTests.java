package io.tallawah.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.TenantLog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stream may be given its name after it has landed. */
@IngestionTest
class StreamNamesTests {

  private static final Map<String, String> NAMES = Map.of("ads_insights", "custom_daily");

  @Autowired private LandingFixture fixture;

  private Place place;

  @BeforeEach
  void land() {
    place = fixture.place("meta");
    landDay(place);
    clearQueue();
  }

  @Test
  void whatItMakesReadableIsQueued() {
    name(place, NAMES);
    assertThat(queued()).contains("ads_insights settings", "campaigns settings");
    assertThat(queued()).noneMatch(one -> one.startsWith("account_insights"));
    clearQueue();
    name(place, Map.of());
    assertThat(queued()).contains("ads_insights settings");
  }

  @Test
  void whatWasNamedBeforeAndIsNowIsInTheAuditLog() {
    name(place, NAMES);
    name(place, Map.of());
    String connection = place.connection().id().toString();
    String named = "{\"ads_insights\": \"custom_daily\"}";
    assertThat(TenantLog.entries(place.tenant(), "connection.streams_named"))
        .containsExactlyInAnyOrder(connection + " {} " + named, connection + " " + named + " {}");
  }

  @Test
  void aChangeInTheDatabaseItselfQueuesTheSame() {
    fixture
        .superuser()
        .sql(
            """
            update app.data_source set settings = '{"streams": {"ads_insights": "custom_daily"}}'
            where tenant_id = ?\
            """)
        .param(place.tenant().value())
        .update();
    assertThat(queued()).contains("ads_insights settings", "campaigns settings");
  }

  @Test
  void itsAccountsAreOwnedAsIfTheyLandedNow() {
    Place second = fixture.connect(place.tenant(), "second", "meta");
    landDay(second);
    name(place, NAMES);
    name(second, NAMES);
    assertThat(
            fixture
                .superuser()
                .sql(
                    """
                    select s.account_id || ' ' || s.stream_class || ' ' || d.name
                    from app.account_source s
                    join app.data_source d on d.tenant_id = s.tenant_id and d.id = s.connection_id
                    where s.tenant_id = ?\
                    """)
                .param(place.tenant().value())
                .query(String.class)
                .list())
        .containsExactly("7 performance main");
  }

  private static void landDay(Place place) {
    place.land(
        LandingFixture.record(
            "custom_daily",
            "{\"date_start\": \"2026-11-01\", \"account_id\": \"act_7\", \"ad_id\": \"1\"}",
            1_795_000_000_000L));
  }

  private void name(Place whose, Map<String, String> streams) {
    fixture.as(
        whose.tenant(),
        () -> {
          fixture.connections().nameStreams(whose.connection().id(), streams);
          return true;
        });
  }

  private List<String> queued() {
    return place.ops("stream || ' ' || cause as queued", "dirty_entity").stream()
        .map(row -> (String) row.get("queued"))
        .toList();
  }

  private void clearQueue() {
    fixture
        .superuser()
        .sql("delete from ops.dirty_entity where tenant_id = ?")
        .param(place.tenant().value())
        .update();
  }
}
