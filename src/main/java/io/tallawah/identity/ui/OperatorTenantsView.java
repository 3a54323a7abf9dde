package io.tallawah.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.tallawah.identity.IssuedInvitation;
import io.tallawah.identity.Operators;
import io.tallawah.identity.Permissions;
import io.tallawah.identity.Provisioning;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.StatusWord;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;

/** The operator's list of tenants. */
@Route(value = "operator/tenants", autoLayout = false)
@PageTitle("Tenants · Tallawah")
@PermitAll
class OperatorTenantsView extends Main implements BeforeEnterObserver, WithoutTenant {

  private final transient Operators operators;
  private final transient Permissions permissions;
  private final Panel list =
      new Panel("Tenants", "A suspended tenant is out of everybody's reach, and nothing is lost.");

  OperatorTenantsView(
      Operators operators, Permissions permissions, AuthenticationContext authentication) {
    this.operators = operators;
    this.permissions = permissions;
    addClassName("data-view");
    Button out = new Button("Sign out", click -> authentication.logout());
    out.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    Div header = new Div(new H1("Tenants"), out);
    header.addClassName("view-header");
    Div sections = new Div(list);
    sections.addClassName("sections");
    add(header, sections);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!permissions.allow(Permission.PLATFORM_TENANTS)) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  private void load() {
    Button onboard = new Button("Onboard a tenant", new DrawnIcon("plus"), click -> onboard());
    onboard.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    onboard.setId("onboard");
    List<Operators.Line> tenants = operators.tenants();
    Div all =
        new Div(
            tenants.isEmpty() ? new Paragraph("There is no tenant yet.") : table(tenants), onboard);
    all.addClassName("stack");
    list.show(all);
  }

  private DataTable table(List<Operators.Line> tenants) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            "Tenants",
            DataTable.Column.text("Name"),
            DataTable.Column.text("Slug"),
            DataTable.Column.text("State"),
            DataTable.Column.figures("Owners"),
            DataTable.Column.text("Since"),
            DataTable.Column.text("Actions"));
    for (Operators.Line one : tenants) {
      boolean active = one.status().equals("active");
      table.addRow(
          one.name(),
          one.slug(),
          new StatusWord(one.status(), active ? "good" : "late"),
          figures.number(one.owners()),
          figures.moment(one.createdAt(), ZoneOffset.UTC),
          active ? action("Suspend", one, () -> confirmSuspend(one)) : reinstate(one));
    }
    return table.stacked();
  }

  private Button reinstate(Operators.Line one) {
    return action("Reinstate", one, () -> act(() -> operators.reinstate(one.id())));
  }

  private static Button action(String word, Operators.Line one, Runnable act) {
    return RowAction.button(word, one.name(), act);
  }

  private void confirmSuspend(Operators.Line one) {
    RowAction.confirm(
        "Suspend " + one.name() + "?",
        "Its members lose access within seconds. Nothing is lost; you can reinstate it.",
        "Suspend",
        () -> act(() -> operators.suspend(one.id())));
  }

  private void onboard() {
    new OnboardDialog(this::onboard).open();
  }

  private boolean onboard(Provisioning.NewTenant tenant, String owner) {
    return act(() -> {
      IssuedInvitation issued = operators.onboard(tenant, owner);
      if (issued.link() != null) {
        new LinkDialog(
                "Invitation of the first owner",
                "Give this link to " + owner + " yourself. It is not shown again.",
                issued.link())
            .open();
      } else {
        Acts.done("The invitation of the first owner is on its way.");
      }
    });
  }

  private boolean act(Runnable change) {
    return Acts.attempt(change, this::load);
  }
}
