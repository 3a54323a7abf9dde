package io.tallawah.audit.internal;

import io.tallawah.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored.
 *
 * @param before JSON
 * @param after JSON
 */
public record StoredEntry(
    UUID id,
    Instant at,
    Actor actor,
    String action,
    @Nullable String subject,
    String before,
    String after,
    @Nullable String traceId) {

  /** Its columns, for {@link #of}. */
  public static final String COLUMNS =
      "l.id, l.at, l.actor_kind, l.actor_id, l.actor_name, l.address, l.action, l.subject,"
          + " l.before::text, l.after::text, l.trace_id";

  /** From a row that has {@link #COLUMNS}. */
  public static StoredEntry of(ResultSet row) throws SQLException {
    return new StoredEntry(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Actor(
            kind(row.getString("actor_kind")),
            row.getString("actor_id"),
            row.getString("actor_name"),
            row.getString("address")),
        row.getString("action"),
        row.getString("subject"),
        row.getString("before"),
        row.getString("after"),
        row.getString("trace_id"));
  }

  static String kind(Actor.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** A kind that nobody wrote is shown as a visitor; the entry's code then doesn't fit. */
  private static Actor.Kind kind(String text) {
    for (Actor.Kind kind : Actor.Kind.values()) {
      if (kind(kind).equals(text)) {
        return kind;
      }
    }
    return Actor.Kind.VISITOR;
  }
}
