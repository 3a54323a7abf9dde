package io.tallawah.audit.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of the log, the newest entry first. */
record AuditAnswer(
    @JsonProperty("rows") List<EntryAnswer> rows, @JsonProperty("page") PageAnswer page) {

  /** Who did what, when and from where, with what it was before and is since. */
  record EntryAnswer(
      @JsonProperty("id") UUID id,
      @JsonProperty("at") Instant at,
      @JsonProperty("actor_kind")
          @Schema(allowableValues = {"person", "support", "api_key", "command", "job", "visitor"})
          String actorKind,
      @JsonProperty("actor_id") @Nullable String actorId,
      @JsonProperty("actor") String actor,
      @JsonProperty("address") @Nullable String address,
      @JsonProperty("action") String action,
      @JsonProperty("subject") @Nullable String subject,
      @JsonProperty("before") @Schema(types = "object", description = "Fields as they were")
          Map<String, Object> before,
      @JsonProperty("after") @Schema(types = "object", description = "Fields as they are since")
          Map<String, Object> after,
      @JsonProperty("trace_id") @Nullable String traceId) {

    static EntryAnswer of(AuditEntry entry) {
      return new EntryAnswer(
          entry.id(),
          entry.at(),
          entry.actor().kind().name().toLowerCase(Locale.ROOT),
          entry.actor().id(),
          entry.actor().name(),
          entry.actor().address(),
          entry.action(),
          entry.subject(),
          entry.before(),
          entry.after(),
          entry.traceId());
    }
  }

  /** Which page this is, counted from 0. */
  record PageAnswer(
      @JsonProperty("number") int number,
      @JsonProperty("size") int size,
      @JsonProperty("rows") long rows,
      @JsonProperty("pages") long pages) {}

  static AuditAnswer of(List<AuditEntry> entries, int number, int size, long all) {
    return new AuditAnswer(
        entries.stream().map(EntryAnswer::of).toList(),
        new PageAnswer(number, size, all, (all + size - 1) / size));
  }
}
