package io.tallawah.ingestion;

import static io.tallawah.testing.LandingFixture.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.TenantLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IngestionTest
class ConnectionsTests {

  @Autowired private LandingFixture fixture;
  @Autowired private Connections connections;

  @Test
  void aNameBelongsToOnePlatform() {
    Place place = fixture.place("meta");
    assertThat(fixture.connect(place.tenant(), "main", "meta").connection())
        .isEqualTo(place.connection());
    assertThatThrownBy(() -> fixture.connect(place.tenant(), "main", "google"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is of meta, not google");
    assertThatThrownBy(() -> fixture.connect(place.tenant(), "other", "fax"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no platform");
    assertThatThrownBy(() -> fixture.connect(place.tenant(), "Bad Name", "meta"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aNewConnectionIsInTheAuditLogOnce() {
    Place place = fixture.place("meta");
    fixture.connect(place.tenant(), "main", "meta");
    assertThat(TenantLog.entries(place.tenant(), "connection.created"))
        .containsExactly("main {} {\"platform\": \"meta\"}");
  }

  @Test
  void twoTenantsHaveSchemasOfTheirOwn() {
    Place one = fixture.place("meta");
    Place other = fixture.place("meta");
    String line = record("t", "{\"id\":1}", 1_000);
    one.land(line);
    other.land(line);
    assertThat(one.connection().schema()).isNotEqualTo(other.connection().schema());
    assertThat(one.rows("select * from %s", "t")).hasSize(1);
    assertThat(other.rows("select * from %s", "t")).hasSize(1);
    assertThat(fixture.as(one.tenant(), connections::list)).containsExactly(one.connection());
    assertThatThrownBy(() ->
            fixture.as(
                one.tenant(),
                () ->
                    fixture.landAs(
                        LandingRequest.of(
                            other.connection().id(), java.nio.file.Path.of("pom.xml")))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no such connection");
  }

  @Test
  void aNameThatIsTakenGetsANumber() {
    Place place = fixture.place("meta");
    String free = place.connection().schema().replaceAll("_main$", "_second");
    fixture.superuser().sql("create schema " + free).update();

    DataConnection second = fixture.connect(place.tenant(), "second", "meta").connection();

    assertThat(second.schema()).isEqualTo(free + "_2");
  }

  @Test
  void landingIsNotForEverybody() {
    Place place = fixture.place("meta");
    assertThatThrownBy(() -> connections.findOrCreate("x1", new Platform("meta")))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    assertThat(place.connection().name()).isEqualTo("main");
  }
}
