package io.tallawah.audit;

import io.tallawah.audit.internal.StoredEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entries as they are shown, and questions as they are recorded. */
final class StoredEntries {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private StoredEntries() {}

  static Map<String, String> asked(AuditQuery query) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("from", query.from() == null ? "" : query.from().toString());
    asked.put("until", query.until() == null ? "" : query.until().toString());
    asked.put("actor", query.actor());
    asked.put("action", query.action());
    asked.put("subject", query.subject());
    asked.put("q", query.search());
    asked.values().removeIf(String::isEmpty);
    return asked;
  }

  static AuditEntry entry(StoredEntry stored) {
    return new AuditEntry(
        stored.id(),
        stored.at(),
        stored.actor(),
        stored.action(),
        stored.subject(),
        JsonMapper.shared().readValue(stored.before(), FIELDS),
        JsonMapper.shared().readValue(stored.after(), FIELDS),
        stored.traceId());
  }
}
