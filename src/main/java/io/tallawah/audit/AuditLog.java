package io.tallawah.audit;

import io.tallawah.audit.internal.EntryReader;
import io.tallawah.audit.internal.EntrySource;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's log, the newest first. */
@Service
@RequiresPermission(Permission.VIEW_AUDIT)
public class AuditLog implements AuditReads {

  private final EntryReader reader;
  private final ApplicationEventPublisher events;

  AuditLog(EntryReader reader, ApplicationEventPublisher events) {
    this.reader = reader;
    this.events = events;
  }

  @Override
  @Transactional(readOnly = true)
  public List<AuditEntry> entries(AuditQuery query, long offset, int limit) {
    return reader.read(EntrySource.BOUND_TENANT, query, offset, limit).stream()
        .map(StoredEntries::entry)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public long count(AuditQuery query) {
    return reader.count(EntrySource.BOUND_TENANT, query);
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> actions() {
    return reader.latestActions(EntrySource.BOUND_TENANT);
  }

  @Override
  @Transactional(readOnly = true)
  public void export(AuditQuery query, Consumer<AuditEntry> taker) {
    events.publishEvent(AuditEvent.read("audit.exported", null, StoredEntries.asked(query)));
    reader.each(
        EntrySource.BOUND_TENANT, query, stored -> taker.accept(StoredEntries.entry(stored)));
  }
}
