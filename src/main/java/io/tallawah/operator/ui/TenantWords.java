package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
    return tenant.active()
        ? new StatusWord(translate("operator.state.active"), "good")
        : new StatusWord(translate("operator.state.suspended"), "late");
  }

  static StatusWord state(Deletion deletion, Instant now) {
    return switch (deletion.state(now)) {
      case WAITING -> new StatusWord(translate("operator.state.waiting"), "late");
      case DUE -> new StatusWord(translate("operator.state.due"), "late");
      case RUNNING -> new StatusWord(translate("operator.state.running"), "bad");
      case DONE -> new StatusWord(translate("operator.state.deleted"), "ended");
    };
  }

  static StatusWord state(TenantExport export) {
    return switch (export.state()) {
      case WAITING -> new StatusWord(translate("operator.export.waiting"), "quiet");
      case RUNNING ->
          new StatusWord(
              translate("operator.export.running", export.tablesDone(), export.tablesAll()),
              "quiet");
      case READY -> new StatusWord(translate("operator.export.ready"), "good");
      case FAILED -> new StatusWord(translate("operator.export.failed"), "bad");
      case EXPIRED -> new StatusWord(translate("operator.export.expired"), "ended");
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
