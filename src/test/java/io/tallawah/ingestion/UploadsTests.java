package io.tallawah.ingestion;

import static io.tallawah.testing.LandingFixture.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.TenantLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IngestionTest
class UploadsTests {

  @Autowired private LandingFixture fixture;
  @Autowired private Uploads uploads;
  @Autowired private UploadStore store;
  @Autowired private UploadLander lander;

  @Test
  void anUploadIsStoredAndLanded() {
    Place place = fixture.place("meta");
    Uploaded ended =
        fixture.as(
            place.tenant(),
            () -> uploads.receive(request(), stream(record("t", "{\"id\":1}", 1_000))).join());

    assertThat(ended.state()).isEqualTo(Uploaded.State.LANDED);
    assertThat(ended.landed()).isEqualTo(1);
    assertThat(place.rows("select * from %s", "t")).hasSize(1);
    assertThat(fixture.as(place.tenant(), uploads::list)).containsExactly(ended);
    assertThat(store.file(ended.id())).doesNotExist();
    assertThat(fixture.as(fixture.place("meta").tenant(), uploads::list)).isEmpty();
    assertThat(TenantLog.entries(place.tenant(), "upload.received"))
        .singleElement()
        .asString()
        .startsWith(ended.id().toString())
        .contains("my file.jsonl", "main", "meta");
  }

  @Test
  void whatIsNotTakenAsWholeIsToldWithItsReason() {
    Place place = fixture.place("meta");
    LocalDate day = LocalDate.of(2026, 11, 1);
    UploadRequest whole =
        new UploadRequest("main", new Platform("meta"), "days.jsonl", new DateRange(day, day));
    String lines =
        record("ads_insights", insight("2026-11-01"), 1_000)
            + "\n"
            + record("ads_insights", insight("2026-99-01"), 1_000);
    Uploaded ended = fixture.as(place.tenant(), () -> uploads.receive(whole, stream(lines)).join());

    assertThat(ended.undeclared())
        .containsExactly(
            new Uploaded.Undeclared("ads_insights", "some of its lines were rejected"));
    assertThat(fixture.as(place.tenant(), uploads::list)).containsExactly(ended);
  }

  @Test
  void anUploadThatHadNotEndedIsLandedAtTheNextStart() throws Exception {
    Place place = fixture.place("meta");
    UUID id = UUID.randomUUID();
    long bytes = store.store(id, stream(record("t", "{\"id\":1}", 1_000)));
    UploadTicket ticket =
        UploadTicket.of(place.tenant().value(), request(), id, bytes, Instant.now());
    store.write(ticket.landing());

    lander.resumeUnfinished().join();

    assertThat(place.rows("select * from %s", "t")).hasSize(1);
  }

  @Test
  void aFileTooLargeLeavesNothing(@TempDir Path folder) throws IOException {
    UploadStore small = new UploadStore(folder, 10);
    assertThatThrownBy(() -> small.store(UUID.randomUUID(), stream("more than ten bytes")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("larger");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK\u0003\u0004", "\u001f\u008b\b", "BZh91AY", "{\"id\":1}\u0000"})
  void aPackedFileIsNeitherUnpackedNorKeptWhateverItIsCalled(String begin, @TempDir Path folder)
      throws IOException {
    UploadStore files = new UploadStore(folder, 1_000);
    byte[] bytes = begin.getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> files.store(UUID.randomUUID(), new ByteArrayInputStream(bytes)))
        .isInstanceOf(ProblemException.class);
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private static String insight(String day) {
    return "{\"account_id\":\"7\",\"ad_id\":\"1\",\"date_start\":\"" + day + "\",\"spend\":1}";
  }

  private static UploadRequest request() {
    return new UploadRequest("main", new Platform("meta"), "my file.jsonl", null);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
