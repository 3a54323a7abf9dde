package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.tallawah.identity.signon.ClientSecret;
import io.tallawah.identity.signon.SignOnService;
import io.tallawah.identity.signon.SignOnSettings;
import io.tallawah.shared.ui.RoleWords;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Asks for a sign-on service, or for changes to one. */
class SignOnDialog extends FormDialog {

  /** Adds a service; whether it was added. */
  interface Addition {
    boolean add(String issuer, SignOnSettings settings, ClientSecret secret);
  }

  private static final String NOBODY = "";

  private final TextField name = new TextField(translate("common.name"));
  private final TextField issuer = new TextField(translate("identity.issuer"));
  private final TextField clientId = new TextField(translate("identity.sign-on.client"));
  private final PasswordField secret = new PasswordField(translate("identity.client-secret"));
  private final Select<String> joining = new Select<>();
  private final Checkbox factor = new Checkbox(translate("identity.sign-on.factor"));
  private final Checkbox email = new Checkbox(translate("identity.sign-on.email"));
  private final Checkbox active = new Checkbox(translate("identity.sign-on.active"), true);
  private final Button save = new Button(translate("common.save"));

  SignOnDialog(List<String> roles, Addition addition) {
    this(translate("identity.sign-on.add"), roles);
    issuer.setMaxLength(500);
    issuer.setHelperText(translate("identity.sign-on.issuer.help"));
    secret.setRevealButtonVisible(false);
    secret.getElement().setAttribute("autocomplete", "off");
    secret.setHelperText(translate("identity.secret.hidden"));
    tie("issuer", issuer);
    tie("client_secret", secret);
    form(save, name, issuer, clientId, secret, joining, factor, email);
    save.addClickListener(click -> {
      if (!missing(name, issuer, clientId, secret)) {
        submit(
            () -> addition.add(issuer.getValue(), settings(), new ClientSecret(secret.getValue())));
      }
    });
  }

  SignOnDialog(List<String> roles, SignOnService one, Predicate<SignOnSettings> change) {
    this(translate("identity.sign-on.change", one.settings().name()), roles);
    name.setValue(one.settings().name());
    clientId.setValue(one.settings().clientId());
    joining.setValue(Objects.requireNonNullElse(one.settings().joiningRole(), NOBODY));
    factor.setValue(one.settings().trustedFactor());
    email.setValue(one.settings().trustedEmail());
    active.setValue(one.settings().active());
    form(save, name, clientId, joining, factor, email, active);
    save.addClickListener(click -> {
      if (!missing(name, clientId)) {
        submit(() -> change.test(settings()));
      }
    });
  }

  private SignOnDialog(String title, List<String> roles) {
    super(title);
    name.setMaxLength(80);
    name.setHelperText(translate("identity.sign-on.name.help"));
    clientId.setMaxLength(300);
    joining.setLabel(translate("identity.sign-on.joining"));
    joining.setItemLabelGenerator(
        role -> role.equals(NOBODY) ? translate("identity.sign-on.nobody") : RoleWords.of(role));
    joining.setItems(
        java.util.stream.Stream.concat(java.util.stream.Stream.of(NOBODY), roles.stream())
            .toList());
    joining.setValue(NOBODY);
    tie("name", name);
    tie("client_id", clientId);
    tie("joining_role", joining);
    save.setId("save-service");
    setWidth("min(520px, 94vw)");
  }

  /** Whether one of these is empty; the first that is says so. */
  @SafeVarargs
  private static boolean missing(TextFieldBase<?, String>... fields) {
    return Arrays.stream(fields)
        .anyMatch(field ->
            FieldProblem.missing(field, translate("identity.field-missing", field.getLabel())));
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
}
