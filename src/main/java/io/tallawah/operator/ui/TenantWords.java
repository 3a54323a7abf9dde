package io.tallawah.operator.ui;

import io.tallawah.identity.Operators;
import io.tallawah.operator.Deletion;
import io.tallawah.operator.TenantExport;
import io.tallawah.shared.ui.StatusWord;
import java.time.Instant;
import java.util.Locale;

/** States in words. */
final class TenantWords {

  private static final long KILO = 1024;

  private TenantWords() {}

  static StatusWord state(Operators.Line tenant) {
    return tenant.active() ? new StatusWord("active", "good") : new StatusWord("suspended", "late");
  }

  static StatusWord state(Deletion deletion, Instant now) {
    return switch (deletion.state(now)) {
      case WAITING -> new StatusWord("to be deleted", "late");
      case DUE -> new StatusWord("deletion waits for confirmation", "late");
      case RUNNING -> new StatusWord("being deleted", "bad");
      case DONE -> new StatusWord("deleted", "ended");
    };
  }

  static StatusWord state(TenantExport export) {
    return switch (export.state()) {
      case WAITING -> new StatusWord("waiting", "quiet");
      case RUNNING ->
          new StatusWord("table " + export.tablesDone() + " of " + export.tablesAll(), "quiet");
      case READY -> new StatusWord("ready", "good");
      case FAILED -> new StatusWord("failed", "bad");
      case EXPIRED -> new StatusWord("expired", "ended");
    };
  }

  /** A size in KB, or in MB from one on. */
  static String size(long bytes) {
    if (bytes < KILO * KILO) {
      return (bytes + KILO - 1) / KILO + " KB";
    }
    return String.format(Locale.ENGLISH, "%.1f MB", bytes / (double) (KILO * KILO));
  }
}
