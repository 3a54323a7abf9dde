package io.tallawah.exports.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.exports.Export;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An export: what was asked for, how far it is, and where its file is. */
record ExportAnswer(
    @Schema(description = "Id of the export") @JsonProperty("id") UUID id,
    @Schema(description = "Name of the table") @JsonProperty("kind") String kind,
    @Schema(
            description = "What kind of file",
            allowableValues = {"csv", "xlsx", "pdf"})
        @JsonProperty("format")
        String format,
    @Schema(description = "What of the table: days, filters, order, columns; whole")
        @JsonProperty("query")
        Map<String, String> query,
    @Schema(
            description = "Where it stands; the file is there when it is done",
            allowableValues = {"waiting", "running", "done", "failed", "cancelled", "expired"})
        @JsonProperty("status")
        String status,
    @Schema(description = "Rows written so far, or in the file") @JsonProperty("rows_written")
        long rowsWritten,
    @Schema(description = "Rows there are; null while that isn't known") @JsonProperty("rows")
        @Nullable Long rows,
    @Schema(description = "Path of the file; null while there is none") @JsonProperty("file")
        @Nullable String file,
    @Schema(description = "Name of the file; null while there is none") @JsonProperty("file_name")
        @Nullable String fileName,
    @Schema(description = "Size of the file in bytes; null while there is none")
        @JsonProperty("bytes")
        @Nullable Long bytes,
    @Schema(description = "SHA-256 of the file in hexadecimal digits; null while there is none")
        @JsonProperty("sha256")
        @Nullable String sha256,
    @Schema(description = "What went wrong, in English; null where nothing did")
        @JsonProperty("problem")
        @Nullable String problem,
    @Schema(description = "Who asked for it") @JsonProperty("asked_by") String askedBy,
    @Schema(description = "When it was asked for") @JsonProperty("asked_at") Instant askedAt,
    @Schema(description = "When it ended; null until then") @JsonProperty("finished_at")
        @Nullable Instant finishedAt,
    @Schema(description = "Until when the file is kept; null while there is none")
        @JsonProperty("expires_at")
        @Nullable Instant expiresAt) {

  static ExportAnswer of(Export export) {
    Export.MadeFile file = export.file();
    return new ExportAnswer(
        export.id(),
        export.request().kind(),
        export.request().format().id(),
        export.request().query(),
        export.state().name().toLowerCase(Locale.ROOT),
        export.rows(),
        export.allRows(),
        file == null ? null : ExportsController.PATH + "/" + export.id() + "/file",
        file == null ? null : file.name(),
        file == null ? null : file.bytes(),
        file == null ? null : file.sha256(),
        export.problem() == null ? null : export.problem().english(),
        export.askedBy(),
        seconds(export.askedAt()),
        export.finishedAt() == null ? null : seconds(export.finishedAt()),
        export.expiresAt() == null ? null : seconds(export.expiresAt()));
  }

  private static Instant seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }
}
