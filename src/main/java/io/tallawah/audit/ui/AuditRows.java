package io.tallawah.audit.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import io.tallawah.audit.AuditEntry;
import io.tallawah.audit.AuditLog;
import io.tallawah.audit.AuditQuery;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The entries that were loaded first, and the others as they are scrolled to. */
class AuditRows extends AbstractBackEndDataProvider<AuditEntry, Void> {

  /** What was loaded first, and how many there are. */
  record First(AuditQuery query, List<AuditEntry> entries, long count) {}

  private final transient AuditLog log;
  private final transient Consumer<Exception> failed;
  private transient First first = new First(AuditQuery.ALL, List.of(), 0);

  AuditRows(AuditLog log, Consumer<Exception> failed) {
    this.log = log;
    this.failed = failed;
  }

  void begin(First loaded) {
    first = loaded;
    refreshAll();
  }

  @Override
  public Object getId(AuditEntry entry) {
    return entry.id();
  }

  @Override
  protected Stream<AuditEntry> fetchFromBackEnd(Query<AuditEntry, Void> query) {
    int from = query.getOffset();
    int limit = query.getLimit();
    List<AuditEntry> begun = first.entries();
    if (from + limit <= begun.size() || begun.size() == first.count()) {
      return begun.stream().skip(from).limit(limit);
    }
    try {
      return log.entries(first.query(), from, limit).stream();
    } catch (RuntimeException e) {
      failed.accept(e);
      return Stream.empty();
    }
  }

  @Override
  protected int sizeInBackEnd(Query<AuditEntry, Void> query) {
    return Math.toIntExact(first.count());
  }
}
