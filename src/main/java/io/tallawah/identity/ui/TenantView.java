package io.tallawah.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.TenantSettings;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shared.ui.Panel;
import jakarta.annotation.security.PermitAll;

/** The tenant's settings. */
@Route("admin/tenant")
@PageTitle("Tenant · Tallawah")
@Menu(title = "Tenant", order = 102, icon = "settings")
@PermitAll
@ForPermission(Permission.MANAGE_TENANT)
class TenantView extends Main {

  private final transient TenantSettings settings;
  private final TenantFields fields;
  private final Checkbox factor = new Checkbox("Every member needs a second factor");

  TenantView(TenantSettings settings, RegionSets regionSets) {
    this.settings = settings;
    this.fields = new TenantFields(regionSets.all());
    addClassName("data-view");
    Div header = new Div(new H1("Tenant"));
    header.addClassName("view-header");
    Button save = new Button("Save", click -> save());
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    save.setId("save-tenant");
    fields
        .currency()
        .setHelperText("Another currency converts every figure anew; that takes a while.");
    fields
        .zone()
        .setHelperText(
            "Of times on screens and of today. Figures keep the days of their accounts.");
    Div all =
        new Div(
            fields.name(),
            fields.zone(),
            fields.currency(),
            fields.weekStart(),
            fields.regionSet(),
            factor,
            save);
    all.addClassNames("stack", "narrow");
    Panel panel = new Panel("Settings", "They hold for everybody in this tenant.");
    panel.show(all);
    Div sections = new Div(panel);
    sections.addClassName("sections");
    add(header, sections);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    TenantSettings.Values now = settings.current();
    fields.name().setValue(now.name());
    fields.zone().setValue(now.timeZone().getId());
    fields.currency().setValue(now.reportingCurrency().getCurrencyCode());
    fields.weekStart().setValue(now.weekStart());
    fields.chooseRegionSet(now.regionSet());
    factor.setValue(now.secondFactorRequired());
  }

  private void save() {
    if (Acts.attempt(
        () ->
            settings.change(
                new TenantSettings.Values(
                    fields.name().getValue(),
                    fields.chosenZone(),
                    fields.chosenCurrency(),
                    fields.weekStart().getValue(),
                    fields.chosenRegionSet(),
                    factor.getValue())))) {
      Acts.done("The settings are saved.");
    }
  }
}
