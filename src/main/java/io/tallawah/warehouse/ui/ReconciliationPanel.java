package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.warehouse.HealthChecks;
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
        translate("warehouse.reconciliation"),
        translate("warehouse.reconciliation.says", HealthChecks.DAYS),
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
      show(new Paragraph(translate("warehouse.reconciliation.none")));
      return;
    }
    Div all = new Div(accounts(loaded.accounts()));
    all.addClassName("stack");
    if (!loaded.differences().isEmpty()) {
      all.add(
          new H3(translate("warehouse.reconciliation.differ")), differences(loaded.differences()));
    }
    show(all);
  }

  private DataTable accounts(List<Account> accounts) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("warehouse.reconciliation.accounts"),
            DataTable.Column.text(translate("warehouse.account")),
            DataTable.Column.text(translate("warehouse.checks.state")),
            DataTable.Column.figures(translate("warehouse.days")),
            DataTable.Column.figures(translate("warehouse.reconciliation.equal-days")),
            DataTable.Column.figures(translate("warehouse.reconciliation.different-days")),
            DataTable.Column.figures(translate("warehouse.reconciliation.no-control-days")));
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
      return new StatusWord(translate("warehouse.reconciliation.different"), "late");
    }
    return one.equal() == 0
        ? new StatusWord(translate("warehouse.reconciliation.no-control"), "quiet")
        : new StatusWord(translate("warehouse.reconciliation.equal"), "good");
  }

  private DataTable differences(List<Difference> differences) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("warehouse.reconciliation.differ"),
            DataTable.Column.text(translate("warehouse.day")),
            DataTable.Column.text(translate("warehouse.account")),
            DataTable.Column.text(translate("warehouse.currency")),
            DataTable.Column.figures(translate("warehouse.reconciliation.ours")),
            DataTable.Column.figures(translate("warehouse.reconciliation.platform")),
            DataTable.Column.figures(translate("warehouse.difference")));
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
