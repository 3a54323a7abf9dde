package io.tallawah.ingestion;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written beside an uploaded file, so that it can be landed after a restart. */
record UploadTicket(
    UUID tenant, Uploaded upload, @Nullable LocalDate windowFrom, @Nullable LocalDate windowTo) {

  static UploadTicket of(UUID tenant, UploadRequest request, UUID id, long bytes, Instant now) {
    Uploaded upload =
        new Uploaded(
            id,
            request.fileName(),
            request.connection(),
            request.platform().id(),
            Uploaded.State.WAITING,
            now,
            bytes,
            0,
            0,
            0,
            null,
            null,
            List.of());
    DateRange window = request.window();
    return new UploadTicket(
        tenant, upload, window == null ? null : window.from(), window == null ? null : window.to());
  }

  @Nullable DateRange window() {
    return windowFrom == null || windowTo == null ? null : new DateRange(windowFrom, windowTo);
  }

  boolean unfinished() {
    return upload.state() == Uploaded.State.WAITING || upload.state() == Uploaded.State.LANDING;
  }

  UploadTicket landing() {
    return with(Uploaded.State.LANDING, null, null);
  }

  UploadTicket landed(LandingResult result) {
    return with(Uploaded.State.LANDED, result, null);
  }

  UploadTicket failed(ProblemException why) {
    return with(Uploaded.State.FAILED, null, Uploaded.Refusal.of(why));
  }

  private UploadTicket with(
      Uploaded.State state, @Nullable LandingResult result, Uploaded.@Nullable Refusal refusal) {
    Uploaded next =
        new Uploaded(
            upload.id(),
            upload.fileName(),
            upload.connection(),
            upload.platform(),
            state,
            upload.receivedAt(),
            upload.bytes(),
            result == null ? 0 : result.landed(),
            result == null ? 0 : result.rejected(),
            result == null ? 0 : result.unchanged(),
            result == null ? null : result.load(),
            refusal,
            result == null ? List.of() : Uploaded.Undeclared.of(result));
    return new UploadTicket(tenant, next, windowFrom, windowTo);
  }
}
