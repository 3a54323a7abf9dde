package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.Provisioning;
import java.util.function.BiPredicate;

/** Asks what a new tenant is called, and who owns it first. */
class OnboardDialog extends Dialog {

  private final TenantFields fields = new TenantFields();
  private final TextField slug = new TextField("Slug");
  private final EmailField owner = new EmailField("First owner's e-mail");

  OnboardDialog(BiPredicate<Provisioning.NewTenant, String> onboard) {
    setHeaderTitle("Onboard a tenant");
    slug.setHelperText("Names the tenant in addresses: small letters, digits and hyphens");
    Button make =
        new Button(
            "Onboard",
            click ->
                Acts.attempt(() -> {
                  if (onboard.test(tenant(), owner.getValue())) {
                    close();
                  }
                }));
    make.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div all =
        new Div(fields.name(), slug, fields.zone(), fields.currency(), fields.weekStart(), owner);
    all.addClassName("stack");
    add(all);
    getFooter().add(new Button("Cancel", click -> close()), make);
  }

  private Provisioning.NewTenant tenant() {
    return new Provisioning.NewTenant(
        slug.getValue().strip(),
        fields.name().getValue().strip(),
        fields.chosenZone(),
        fields.chosenCurrency(),
        fields.weekStart().getValue(),
        false);
  }
}
