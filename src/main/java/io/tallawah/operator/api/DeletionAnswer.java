package io.tallawah.operator.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.operator.Deletion;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant that is to be deleted for good, or has been. */
record DeletionAnswer(
    @JsonProperty("id") UUID id,
    @JsonProperty("tenant") UUID tenant,
    @JsonProperty("slug") String slug,
    @JsonProperty("state")
        @Schema(
            description = "due: it can be confirmed; running: nobody can stop it.",
            allowableValues = {"waiting", "due", "running", "done"})
        String state,
    @JsonProperty("reason") String reason,
    @JsonProperty("asked_by") String askedBy,
    @JsonProperty("asked_at") Instant askedAt,
    @JsonProperty("due_at") Instant dueAt,
    @JsonProperty("needs_another")
        @Schema(description = "Whether another operator must confirm it.")
        boolean needsAnother,
    @JsonProperty("confirmed_by") @Schema(nullable = true) @Nullable String confirmedBy,
    @JsonProperty("removed") @Schema(description = "Rows, schemas and files removed so far.")
        long removed,
    @JsonProperty("finished_at") @Schema(nullable = true) @Nullable Instant finishedAt) {

  static DeletionAnswer of(Deletion one, Instant now) {
    return new DeletionAnswer(
        one.id(),
        one.tenant().value(),
        one.slug(),
        one.state(now).name().toLowerCase(Locale.ROOT),
        one.reason(),
        one.askedBy(),
        one.askedAt(),
        one.dueAt(),
        one.needsAnother(),
        one.confirmedBy(),
        one.removed(),
        one.finishedAt());
  }
}
