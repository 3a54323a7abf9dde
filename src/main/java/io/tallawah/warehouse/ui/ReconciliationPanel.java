package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.warehouse.Reconciliation;
import io.tallawah.warehouse.Reconciliation.Account;
import io.tallawah.warehouse.Reconciliation.Difference;
import java.util.List;
import java.util.function.Supplier;

/** Spend against the platforms' own totals: accounts, and each day that differs. */
class ReconciliationPanel extends LivePanel<ReconciliationPanel.Loaded> {

  /** Accounts and the days that differ. */
  record Loaded(List<Account> accounts, List<Difference> differences) {}

  private final transient Reconciliation reconciliation;
  private final transient Platforms platforms;

  ReconciliationPanel(
      Reconciliation reconciliation, Platforms platforms, Means means, Supplier<TenantId> tenant) {
    super(
        "Reconciliation",
        "Spend of each account and day against the platform's own total, to the cent.",
        means,
        tenant);
    this.reconciliation = reconciliation;
    this.platforms = platforms;
  }

  @Override
  protected Loaded read() {
    return reconciliation.exists()
        ? new Loaded(reconciliation.accounts(), reconciliation.differences(ListPanel.SHOWN + 1))
        : new Loaded(List.of(), List.of());
  }

  @Override
  protected void show(Loaded loaded) {
    if (loaded.accounts().isEmpty()) {
      show(new Paragraph("Nothing to compare yet."));
      return;
    }
    Div all = new Div(accounts(loaded.accounts()));
    all.addClassName("stack");
    if (!loaded.differences().isEmpty()) {
      all.add(new H3("Days that differ"), differences(loaded.differences()));
    }
    show(all);
  }

  private DataTable accounts(List<Account> accounts) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            "Accounts compared",
            DataTable.Column.text("Account"),
            DataTable.Column.text("State"),
            DataTable.Column.figures("Days"),
            DataTable.Column.figures("Equal"),
            DataTable.Column.figures("Different"),
            DataTable.Column.figures("No control"));
    for (Account one : accounts) {
      table.addRow(
          new PlatformName(platforms, one.platform(), one.accountName()),
          state(one),
          figures.number(one.days()),
          figures.number(one.equal()),
          figures.number(one.different()),
          figures.number(one.noControl()));
    }
    return table.stacked();
  }

  private static StatusWord state(Account one) {
    if (one.different() > 0) {
      return new StatusWord("different", "late");
    }
    return one.equal() == 0
        ? new StatusWord("no control", "quiet")
        : new StatusWord("equal to the cent", "good");
  }

  private DataTable differences(List<Difference> differences) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            "Days that differ",
            DataTable.Column.text("Day"),
            DataTable.Column.text("Account"),
            DataTable.Column.text("Currency"),
            DataTable.Column.figures("Ours"),
            DataTable.Column.figures("Platform's total"),
            DataTable.Column.figures("Difference"));
    table.addFirst(
        ListPanel.SHOWN,
        differences,
        one -> {
          table.addRow(
              figures.day(one.day()),
              new PlatformName(platforms, one.platform(), one.accountName()),
              one.currency(),
              figures.money(one.facts(), one.currency()),
              figures.money(one.control(), one.currency()),
              figures.money(one.difference(), one.currency()));
        });
    return table.stacked();
  }
}
