package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.signon.ClientSecret;
import io.tallawah.identity.signon.SignOnService;
import io.tallawah.identity.signon.SignOnSettings;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Asks for a sign-on service, or for changes to one. */
class SignOnDialog extends Dialog {

  /** Adds a service; whether it was added. */
  interface Addition {
    boolean add(String issuer, SignOnSettings settings, ClientSecret secret);
  }

  private static final String NOBODY = "nobody: they need an invitation";

  private final TextField name = new TextField("Name");
  private final TextField issuer = new TextField("Issuer");
  private final TextField clientId = new TextField("Client id");
  private final PasswordField secret = new PasswordField("Client secret");
  private final Select<String> joining = new Select<>();
  private final Checkbox factor =
      new Checkbox("It asks everybody for a second factor, so don't ask here");
  private final Checkbox email =
      new Checkbox("Its addresses are right though it doesn't say that they are verified");
  private final Checkbox active = new Checkbox("Active", true);
  private final Button save = new Button("Save");

  SignOnDialog(List<String> roles, Addition addition) {
    this(roles);
    setHeaderTitle("Add a sign-on service");
    issuer.setMaxLength(500);
    issuer.setHelperText("As the service writes it, such as https://id.example.com/realms/staff");
    secret.setRevealButtonVisible(false);
    secret.getElement().setAttribute("autocomplete", "off");
    secret.setHelperText("It can't be shown again.");
    add(fields(name, issuer, clientId, secret, joining, factor, email));
    save.addClickListener(click ->
        close(() ->
            addition.add(issuer.getValue(), settings(), new ClientSecret(secret.getValue()))));
  }

  SignOnDialog(List<String> roles, SignOnService one, Predicate<SignOnSettings> change) {
    this(roles);
    setHeaderTitle("Change " + one.settings().name());
    name.setValue(one.settings().name());
    clientId.setValue(one.settings().clientId());
    joining.setValue(Objects.requireNonNullElse(one.settings().joiningRole(), NOBODY));
    factor.setValue(one.settings().trustedFactor());
    email.setValue(one.settings().trustedEmail());
    active.setValue(one.settings().active());
    add(fields(name, clientId, joining, factor, email, active));
    save.addClickListener(click -> close(() -> change.test(settings())));
  }

  private SignOnDialog(List<String> roles) {
    name.setMaxLength(80);
    name.setHelperText("What your people know it by");
    clientId.setMaxLength(300);
    joining.setLabel("Who comes without an invitation joins as");
    joining.setItems(
        java.util.stream.Stream.concat(java.util.stream.Stream.of(NOBODY), roles.stream())
            .toList());
    joining.setValue(NOBODY);
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    save.setId("save-service");
    getFooter().add(new Button("Cancel", click -> close()), save);
    setWidth("min(520px, 94vw)");
  }

  private static Div fields(com.vaadin.flow.component.Component... fields) {
    Div all = new Div(fields);
    all.addClassName("stack");
    return all;
  }

  private SignOnSettings settings() {
    String role = joining.getValue();
    return new SignOnSettings(
        name.getValue(),
        clientId.getValue(),
        NOBODY.equals(role) ? null : role,
        factor.getValue(),
        email.getValue(),
        active.getValue());
  }

  private void close(java.util.function.BooleanSupplier done) {
    Acts.attempt(() -> {
      if (done.getAsBoolean()) {
        close();
      }
    });
  }
}
