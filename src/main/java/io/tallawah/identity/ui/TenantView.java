package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
import io.tallawah.shared.ui.ProblemFields;
import jakarta.annotation.security.PermitAll;

/** The tenant's settings. */
@Route("admin/tenant")
@PageTitle("identity.title.tenant")
@Menu(title = "identity.title.tenant", order = 102, icon = "settings")
@PermitAll
@ForPermission(Permission.MANAGE_TENANT)
class TenantView extends Main {

  private final transient TenantSettings settings;
  private final TenantFields fields;
  private final Checkbox factor = new Checkbox(translate("identity.tenant.factor"));

  TenantView(TenantSettings settings, RegionSets regionSets) {
    this.settings = settings;
    this.fields = new TenantFields(regionSets.all());
    addClassName("data-view");
    Div header = new Div(new H1(translate("identity.title.tenant")));
    header.addClassName("view-header");
    Button save = new Button(translate("common.save"), click -> save());
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    save.setId("save-tenant");
    fields.currency().setHelperText(translate("identity.tenant.currency.help"));
    fields.zone().setHelperText(translate("identity.tenant.zone.help"));
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
    Panel panel =
        new Panel(
            translate("identity.tenant.settings"), translate("identity.tenant.settings.says"));
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
    int demo = settings.demoPeople();
    factor.setHelperText(demo == 0 ? "" : translate("identity.tenant.factor.demo", demo));
  }

  private void save() {
    if (FieldProblem.missing(fields.name(), translate("identity.name-missing"))
        || !fields.complete()) {
      return;
    }
    ProblemFields at =
        new ProblemFields().tie("name", fields.name()).tie("region_set", fields.regionSet());
    if (Acts.attempt(
        at,
        () ->
            settings.change(
                new TenantSettings.Values(
                    fields.name().getValue(),
                    fields.chosenZone(),
                    fields.chosenCurrency(),
                    fields.weekStart().getValue(),
                    fields.chosenRegionSet(),
                    factor.getValue())))) {
      Acts.done(translate("identity.tenant.saved"));
    }
  }
}
