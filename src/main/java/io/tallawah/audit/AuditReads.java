package io.tallawah.audit;

import java.util.List;
import java.util.function.Consumer;

/** A log as one may read it: the bound tenant's, or the platform's own. The newest first. */
public interface AuditReads {

  /** Some of the entries that match. */
  List<AuditEntry> entries(AuditQuery query, long offset, int limit);

  /** How many match. */
  long count(AuditQuery query);

  /** Names of actions among the latest entries. */
  List<String> actions();

  /** Hands over every entry that matches, one by one, after the export itself was recorded. */
  void export(AuditQuery query, Consumer<AuditEntry> taker);
}
