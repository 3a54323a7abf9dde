package io.tallawah.operator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.tallawah.identity.IssuedInvitation;
import io.tallawah.identity.Operators;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.ui.Acts;
import io.tallawah.identity.ui.LinkDialog;
import io.tallawah.operator.Deletion;
import io.tallawah.operator.TenantDeletions;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All tenants, each with its own screen. */
class TenantsPanel extends Panel {

  private final transient Operators operators;
  private final transient RegionSets regionSets;
  private final transient TenantDeletions deletions;
  private final transient Clock clock;

  TenantsPanel(Operators operators, RegionSets regionSets, TenantDeletions deletions, Clock clock) {
    super("All tenants", "Open one to support, suspend, export or delete it.");
    this.operators = operators;
    this.regionSets = regionSets;
    this.deletions = deletions;
    this.clock = clock;
  }

  void load() {
    Button onboard = new Button("Onboard a tenant", new DrawnIcon("plus"), click -> onboard());
    onboard.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    onboard.setId("onboard");
    List<Operators.Line> tenants = operators.tenants();
    if (tenants.isEmpty()) {
      show(new EmptyState("No tenant yet", "A tenant is a customer with its own data.", onboard));
      return;
    }
    Div all = new Div(table(tenants), onboard);
    all.addClassName("stack");
    show(all);
  }

  private DataTable table(List<Operators.Line> tenants) {
    Map<TenantId, Deletion> doomed =
        deletions.list().stream()
            .collect(Collectors.toMap(Deletion::tenant, Function.identity(), (one, other) -> one));
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            "Tenants",
            DataTable.Column.text("Name"),
            DataTable.Column.text("Slug"),
            DataTable.Column.text("State"),
            DataTable.Column.figures("Owners"),
            DataTable.Column.text("Since (UTC)"));
    for (Operators.Line one : tenants) {
      RouterLink open =
          new RouterLink(
              one.name(),
              OperatedTenantView.class,
              new RouteParameters("tenant", one.id().toString()));
      Deletion deletion = doomed.get(one.id());
      table.addRow(
          open,
          one.slug(),
          deletion == null ? TenantWords.state(one) : TenantWords.state(deletion, clock.instant()),
          figures.number(one.owners()),
          figures.moment(one.createdAt(), ZoneOffset.UTC));
    }
    return table.stacked();
  }

  private void onboard() {
    new OnboardDialog(regionSets.all(), this::onboard).open();
  }

  private boolean onboard(OnboardDialog.Entered entered) {
    boolean done =
        Acts.attempt(() -> {
          IssuedInvitation issued =
              operators
                  .onboard(entered.tenant(), entered.regionSet(), entered.owner())
                  .invitation();
          tell(entered.owner(), issued);
        });
    if (done) {
      load();
    }
    return done;
  }

  private static void tell(String owner, IssuedInvitation issued) {
    String link = issued.link();
    if (link == null) {
      Acts.done("The invitation of the first owner is on its way.");
      return;
    }
    new LinkDialog(
            "Invitation of the first owner",
            "Give this link to " + owner + " yourself. It is not shown again.",
            link)
        .open();
  }
}
