package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.tallawah.identity.Operators;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.ui.Acts;
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
    super(translate("operator.tenants.all"), translate("operator.tenants.says"));
    this.operators = operators;
    this.regionSets = regionSets;
    this.deletions = deletions;
    this.clock = clock;
  }

  void load() {
    Button onboard =
        new Button(translate("operator.onboard.title"), new DrawnIcon("plus"), click -> onboard());
    onboard.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    onboard.setId("onboard");
    List<Operators.Line> tenants = operators.tenants();
    if (tenants.isEmpty()) {
      show(
          new EmptyState(
              translate("operator.tenants.none"),
              translate("operator.tenants.none.says"),
              onboard));
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
            translate("operator.title.tenants"),
            DataTable.Column.text(translate("common.name")),
            DataTable.Column.text(translate("operator.slug")),
            DataTable.Column.text(translate("common.state")),
            DataTable.Column.figures(translate("operator.tenants.owners")),
            DataTable.Column.text(translate("operator.tenants.since")));
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
          FirstOwner.tell(
              operators
                  .onboard(entered.tenant(), entered.regionSet(), entered.owner())
                  .invitation());
        });
    if (done) {
      load();
    }
    return done;
  }
}
