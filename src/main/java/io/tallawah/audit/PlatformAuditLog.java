package io.tallawah.audit;

import io.tallawah.audit.internal.EntryReader;
import io.tallawah.audit.internal.EntrySource;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.PlatformScope;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform's own log: operators, unknown people, and what was done to tenants from outside. */
@Service
@RequiresPermission(Permission.PLATFORM_AUDIT)
public class PlatformAuditLog implements AuditReads {

  private final EntryReader reader;
  private final PlatformScope platformScope;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;

  PlatformAuditLog(
      EntryReader reader,
      PlatformScope platformScope,
      PlatformTransactionManager manager,
      ApplicationEventPublisher events) {
    this.reader = reader;
    this.platformScope = platformScope;
    this.transactions = new TransactionTemplate(manager);
    transactions.setReadOnly(true);
    this.events = events;
  }

  @Override
  public List<AuditEntry> entries(AuditQuery query, long offset, int limit) {
    return outside(() ->
        reader.read(EntrySource.PLATFORM, query, offset, limit).stream()
            .map(StoredEntries::entry)
            .toList());
  }

  @Override
  public long count(AuditQuery query) {
    return outside(() -> reader.count(EntrySource.PLATFORM, query));
  }

  @Override
  public List<String> actions() {
    return outside(() -> reader.latestActions(EntrySource.PLATFORM));
  }

  @Override
  public void export(AuditQuery query, Consumer<AuditEntry> taker) {
    outside(() -> {
      events.publishEvent(AuditEvent.read("audit.exported", null, StoredEntries.asked(query)));
      reader.each(EntrySource.PLATFORM, query, stored -> taker.accept(StoredEntries.entry(stored)));
      return true;
    });
  }

  private <T> T outside(Supplier<T> read) {
    return platformScope.call(() -> transactions.execute(status -> read.get()));
  }
}
