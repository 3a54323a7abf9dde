package io.tallawah.operator.ui;

import io.tallawah.operator.Deletion;
import io.tallawah.operator.TenantDeletions;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Tenants that are to be deleted, are being deleted, or have been. */
class DeletionsPanel extends Panel {

  private final transient TenantDeletions deletions;
  private final transient Clock clock;

  DeletionsPanel(TenantDeletions deletions, Clock clock) {
    super("Deletions", "A record of each stays here and in the platform's audit log.");
    this.deletions = deletions;
    this.clock = clock;
  }

  void load() {
    List<Deletion> all = deletions.list();
    setVisible(!all.isEmpty());
    show(table(all));
    if (all.stream().anyMatch(one -> one.state(clock.instant()) == Deletion.State.RUNNING)) {
      getUI().ifPresent(tab -> Ticks.next(tab, this::loadIfShown));
    }
  }

  private void loadIfShown() {
    if (isAttached()) {
      load();
    }
  }

  private DataTable table(List<Deletion> all) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            "Deletions",
            DataTable.Column.text("Tenant"),
            DataTable.Column.text("State"),
            DataTable.Column.text("Reason"),
            DataTable.Column.text("By"),
            DataTable.Column.figures("Removed"),
            DataTable.Column.text("When (UTC)"));
    for (Deletion one : all) {
      table.addRow(
          one.name() + " (" + one.slug() + ")",
          TenantWords.state(one, clock.instant()),
          one.reason(),
          one.confirmedBy() == null
              ? one.askedBy()
              : one.askedBy() + ", confirmed by " + one.confirmedBy(),
          figures.number(one.removed()),
          when(one, figures));
    }
    return table.stacked();
  }

  private static String when(Deletion one, Figures figures) {
    return one.finishedAt() == null
        ? "from " + figures.moment(one.dueAt(), ZoneOffset.UTC)
        : figures.moment(one.finishedAt(), ZoneOffset.UTC);
  }
}
