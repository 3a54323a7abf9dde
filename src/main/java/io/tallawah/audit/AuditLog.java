package io.tallawah.audit;

import io.tallawah.audit.internal.EntryReader;
import io.tallawah.audit.internal.StoredEntry;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The bound tenant's log, the newest first. */
@Service
@RequiresPermission(Permission.VIEW_AUDIT)
public class AuditLog {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final EntryReader reader;
  private final ApplicationEventPublisher events;

  AuditLog(EntryReader reader, ApplicationEventPublisher events) {
    this.reader = reader;
    this.events = events;
  }

  /** Some of the entries that match. */
  @Transactional(readOnly = true)
  public List<AuditEntry> entries(AuditQuery query, long offset, int limit) {
    return reader.read(query, offset, limit).stream().map(AuditLog::entry).toList();
  }

  /** How many match. */
  @Transactional(readOnly = true)
  public long count(AuditQuery query) {
    return reader.count(query);
  }

  /** Names of actions among the latest entries. */
  @Transactional(readOnly = true)
  public List<String> actions() {
    return reader.latestActions();
  }

  /** Hands over every entry that matches, one by one, after the export itself was recorded. */
  @Transactional(readOnly = true)
  public void export(AuditQuery query, Consumer<AuditEntry> taker) {
    events.publishEvent(AuditEvent.read("audit.exported", null, asked(query)));
    reader.each(query, stored -> taker.accept(entry(stored)));
  }

  private static Map<String, String> asked(AuditQuery query) {
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

  private static AuditEntry entry(StoredEntry stored) {
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
