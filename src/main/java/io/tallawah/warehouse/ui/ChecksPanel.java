package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static io.tallawah.shared.ui.DataTable.Column.text;
import static io.tallawah.shared.ui.DataTable.Column.words;

import io.tallawah.shared.ui.DataTab;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.warehouse.HealthCheck;
import io.tallawah.warehouse.HealthChecks;
import java.util.List;

/** What was looked at after the last run, and what was found; told by whoever has read it. */
class ChecksPanel extends Panel {

  ChecksPanel() {
    super(translate("warehouse.checks"), translate("warehouse.checks.says", HealthChecks.DAYS));
  }

  void show(List<HealthCheck> checks) {
    HealthWords says = new HealthWords(getLocale());
    DataTable table =
        new DataTable(
            translate("warehouse.checks"),
            text(translate("warehouse.checks.state")),
            text(translate("warehouse.checks.check")),
            words(translate("warehouse.checks.finding")),
            text(translate("warehouse.details")));
    for (HealthCheck one : checks) {
      DataTab tab = tab(one.subject());
      table.addRow(
          new StatusWord(translate("warehouse.level." + one.level()), look(one.level())),
          translate("warehouse.subject." + one.subject()),
          says.sentence(one),
          new DataLink(tab.label(), tab));
    }
    show(table.stacked());
  }

  private static String look(HealthCheck.Level level) {
    return switch (level) {
      case OK -> "good";
      case NOTE -> "quiet";
      case WARN -> "late";
      case ERROR -> "bad";
    };
  }

  private static DataTab tab(HealthCheck.Subject subject) {
    return switch (subject) {
      case RUNS -> DataTab.RUNS;
      case CONNECTIONS, LOOKBACK -> DataTab.OVERVIEW;
      case RECONCILIATION, REMAINDERS, ORPHANS, UNCOUNTED, SHADOWED, MIXED_CURRENCY ->
          DataTab.DIFFERENCES;
      case RATES -> DataTab.RATES;
      case REJECTED, UNREAD, MISSING, UNREGISTERED -> DataTab.LANDINGS;
      case GEOGRAPHY -> DataTab.GEOGRAPHY;
    };
  }
}
