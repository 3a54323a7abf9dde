package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.ui.Acts;
import io.tallawah.identity.ui.TenantFields;
import java.util.List;
import java.util.function.Predicate;

/** Asks what a new tenant is called, how it counts, and who owns it first. */
class OnboardDialog extends Dialog {

  /** What was entered. */
  record Entered(Provisioning.NewTenant tenant, String regionSet, String owner) {}

  private final TenantFields fields;
  private final TextField slug = new TextField(translate("operator.slug"));
  private final EmailField owner = new EmailField(translate("operator.onboard.owner"));

  OnboardDialog(List<RegionSets.RegionSet> regionSets, Predicate<Entered> onboard) {
    fields = new TenantFields(regionSets);
    setHeaderTitle(translate("operator.onboard.title"));
    setWidth("460px");
    slug.setHelperText(translate("operator.onboard.slug"));
    Button make =
        new Button(
            translate("operator.onboard"),
            click ->
                Acts.attempt(() -> {
                  if (onboard.test(entered())) {
                    close();
                  }
                }));
    make.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div all =
        new Div(
            fields.name(),
            slug,
            fields.zone(),
            fields.currency(),
            fields.weekStart(),
            fields.regionSet(),
            owner);
    all.addClassName("stack");
    add(all);
    getFooter().add(new Button(translate("common.cancel"), click -> close()), make);
  }

  private Entered entered() {
    return new Entered(
        new Provisioning.NewTenant(
            slug.getValue().strip(),
            fields.name().getValue().strip(),
            fields.chosenZone(),
            fields.chosenCurrency(),
            fields.weekStart().getValue(),
            false),
        fields.chosenRegionSet(),
        owner.getValue());
  }
}
