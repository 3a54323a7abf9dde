package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.ui.FieldProblem;
import io.tallawah.identity.ui.FormDialog;
import io.tallawah.identity.ui.TenantFields;
import java.util.List;
import java.util.function.Predicate;

/** Asks what a new tenant is called, how it counts, and who owns it first. */
class OnboardDialog extends FormDialog {

  /** What was entered. */
  record Entered(Provisioning.NewTenant tenant, String regionSet, String owner) {}

  private final TenantFields fields;
  private final TextField slug = new TextField(translate("operator.slug"));
  private final EmailField owner = new EmailField(translate("operator.onboard.owner"));

  OnboardDialog(List<RegionSets.RegionSet> regionSets, Predicate<Entered> onboard) {
    super(translate("operator.onboard.title"));
    fields = new TenantFields(regionSets);
    slug.setHelperText(translate("operator.onboard.slug"));
    tie("name", fields.name());
    tie("slug", slug);
    tie("region_set", fields.regionSet());
    tie("email", owner);
    form(
        new Button(translate("operator.onboard"), click -> send(onboard)),
        fields.name(),
        slug,
        fields.zone(),
        fields.currency(),
        fields.weekStart(),
        fields.regionSet(),
        owner);
  }

  private void send(Predicate<Entered> onboard) {
    if (!FieldProblem.missing(fields.name(), translate("identity.name-missing"))
        && !FieldProblem.missing(slug, translate("operator.slug.missing"))
        && fields.complete()
        && !wrongOwner()) {
      submit(() -> onboard.test(entered()));
    }
  }

  private boolean wrongOwner() {
    if (owner.isInvalid()) {
      FieldProblem.say(owner, translate("identity.enter-email"));
      return true;
    }
    return FieldProblem.missing(owner, translate("identity.enter-email"));
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
