package io.tallawah.shared;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An act that the audit log keeps: published with Spring's events inside the act's own transaction
 * (a read: before its answer leaves), so that an act that is rolled back leaves no entry. Who did
 * it, when and from where isn't part of it: the log knows.
 *
 * @param action what was done to what, {@code subject.verb}, such as {@code credential.rotated}
 * @param subject the id or name of what it was done to; null when the action alone says it
 * @param before what it was, by field; empty for something new or a read. Never a secret
 * @param after what it is now, by field; for a read what was asked for. Never a secret
 */
public record AuditEvent(
    String action, @Nullable String subject, Map<String, ?> before, Map<String, ?> after) {

  private static final Pattern ACTION = Pattern.compile("[a-z_]+\\.[a-z_]+");

  public AuditEvent {
    if (!ACTION.matcher(action).matches()) {
      throw new IllegalArgumentException("no action of the audit log: " + action);
    }
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  /** An act that changed no field. */
  public static AuditEvent of(String action, @Nullable String subject) {
    return new AuditEvent(action, subject, Map.of(), Map.of());
  }

  /** A read, with what was asked for. */
  public static AuditEvent read(String action, @Nullable String subject, Map<String, ?> asked) {
    return new AuditEvent(action, subject, Map.of(), asked);
  }

  /** A change from something to something; a field that isn't there had, or has, no value. */
  public static AuditEvent change(
      String action, @Nullable String subject, Map<String, ?> before, Map<String, ?> after) {
    return new AuditEvent(action, subject, before, after);
  }
}
