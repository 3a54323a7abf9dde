package io.tallawah.operator.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.operator.TenantExport;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.api.ApiException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An archive of all of a tenant's data, made or in the making. */
record TenantExportAnswer(
    @JsonProperty("id") @Schema(description = "The export's id.") UUID id,
    @JsonProperty("state")
        @Schema(
            description = "ready: its file can be fetched until it expires.",
            allowableValues = {"waiting", "running", "ready", "failed", "expired"})
        String state,
    @JsonProperty("asked_by") @Schema(description = "Who asked for it.") String askedBy,
    @JsonProperty("asked_at") @Schema(description = "When it was asked for.") Instant askedAt,
    @JsonProperty("tables_done") @Schema(description = "Tables that are in it so far.")
        int tablesDone,
    @JsonProperty("tables_all") @Schema(description = "Tables there are; 0 until it has begun.")
        int tablesAll,
    @JsonProperty("rows") @Schema(description = "Rows that are in it so far.") long rows,
    @JsonProperty("bytes") @Schema(description = "Of its file, when it is ready.", nullable = true)
        @Nullable Long bytes,
    @JsonProperty("sha256") @Schema(description = "Of its file, when it is ready.", nullable = true)
        @Nullable String sha256,
    @JsonProperty("expires_at") @Schema(description = "When its file goes.", nullable = true)
        @Nullable Instant expiresAt,
    @JsonProperty("problem") @Schema(description = "What went wrong.", nullable = true)
        @Nullable String problem) {

  static TenantExportAnswer of(TenantExport one) {
    Sentence problem = one.problem();
    return new TenantExportAnswer(
        one.id(),
        one.state().name().toLowerCase(Locale.ROOT),
        one.askedBy(),
        one.askedAt(),
        one.tablesDone(),
        one.tablesAll(),
        one.rowsDone(),
        one.bytes(),
        one.sha256(),
        one.expiresAt(),
        problem == null ? null : problem.english());
  }

  static TenantExport find(List<TenantExport> all, UUID id) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(ApiException::notFound);
  }

  /** The one of this id, when its file can be fetched. */
  static TenantExport ready(List<TenantExport> all, UUID id) {
    TenantExport found = find(all, id);
    if (found.state() != TenantExport.State.READY) {
      throw ApiException.of(
          HttpStatus.CONFLICT,
          "This export has no file: it is " + found.state().name().toLowerCase(Locale.ROOT) + ".");
    }
    return found;
  }
}
