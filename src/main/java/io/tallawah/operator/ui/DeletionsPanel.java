package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
    super(translate("operator.deletions"), translate("operator.deletions.says"));
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
            translate("operator.deletions"),
            DataTable.Column.text(translate("common.tenant")),
            DataTable.Column.text(translate("common.state")),
            DataTable.Column.text(translate("operator.reason")),
            DataTable.Column.text(translate("operator.by")),
            DataTable.Column.figures(translate("operator.deletions.removed")),
            DataTable.Column.text(translate("operator.deletions.when")));
    for (Deletion one : all) {
      table.addRow(
          one.name() + " (" + one.slug() + ")",
          TenantWords.state(one, clock.instant()),
          one.reason(),
          one.confirmedBy() == null
              ? one.askedBy()
              : translate("operator.deletions.confirmed", one.askedBy(), one.confirmedBy()),
          figures.number(one.removed()),
          when(one, figures));
    }
    return table.stacked();
  }

  private static String when(Deletion one, Figures figures) {
    return one.finishedAt() == null
        ? translate("operator.deletions.from", figures.moment(one.dueAt(), ZoneOffset.UTC))
        : figures.moment(one.finishedAt(), ZoneOffset.UTC);
  }
}
