package io.tallawah.audit;

import io.tallawah.shared.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when and from where.
 *
 * @param action {@code subject.verb}
 * @param subject what it was done to
 * @param before what it was, by field
 * @param after what it is since then; of a read, what was asked for
 * @param traceId of the request, as in the log of the server
 */
public record AuditEntry(
    UUID id,
    Instant at,
    Actor actor,
    String action,
    @Nullable String subject,
    Map<String, Object> before,
    Map<String, Object> after,
    @Nullable String traceId) {}
