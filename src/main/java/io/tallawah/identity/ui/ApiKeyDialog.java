package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.ApiKeys;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Membership;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.DayPicker;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Makes an API key and shows it once. */
class ApiKeyDialog extends Dialog {

  private static final int USUAL_DAYS = 90;

  private final transient ApiKeys keys;
  private final TextField name = new TextField(translate("common.name"));
  private final CheckboxGroup<String> scopes = new CheckboxGroup<>(translate("identity.scopes"));
  private final DayPicker expires = new DayPicker(translate("identity.expires"));
  private final Paragraph problem = new Paragraph();
  private final ProblemFields fields =
      new ProblemFields().tie("name", name).tie("scopes", scopes).tie("expires_at", expires);
  private final Button make = new Button(translate("identity.key.make"), click -> make());
  private final Button cancel = new Button(translate("common.cancel"), click -> close());

  ApiKeyDialog(ApiKeys keys, CurrentUser currentUser, Runnable done) {
    this.keys = keys;
    setHeaderTitle(translate("identity.key.title"));
    name.setHelperText(translate("identity.key.what"));
    name.setAutofocus(true);
    scopes.setItems(
        currentUser.membership().map(Membership::permissions).stream()
            .flatMap(own -> Permission.MEANINGS.keySet().stream().filter(own::contains))
            .toList());
    scopes.setItemLabelGenerator(PermissionWords::of);
    expires.setValue(LocalDate.now(ZoneOffset.UTC).plusDays(USUAL_DAYS));
    problem.getElement().setAttribute("role", "alert");
    Div all = new Div(name, scopes, expires, problem);
    all.addClassName("stack");
    add(all);
    make.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    getFooter().add(cancel, make);
    addOpenedChangeListener(event -> {
      if (!event.isOpened()) {
        done.run();
      }
    });
  }

  private void make() {
    problem.setText("");
    name.setInvalid(false);
    scopes.setInvalid(false);
    LocalDate day = expires.getValue();
    if (!expires.readable() || day == null) {
      if (!expires.isInvalid()) {
        expires.setErrorMessage(translate("identity.key.day"));
        expires.setInvalid(true);
      }
      expires.focus();
      return;
    }
    try {
      show(
          keys.make(
              name.getValue(), scopes.getValue(), day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    } catch (ProblemException e) {
      if (!fields.say(e)) {
        problem.setText(ProblemWords.of(e));
      }
    }
  }

  private void show(ApiKeys.Made made) {
    Code secret = new Code(made.secret());
    secret.addClassName("secret");
    Div shown = new Div(new Paragraph(translate("identity.key.once")), secret);
    shown.addClassName("stack");
    removeAll();
    add(shown);
    getFooter().removeAll();
    Button kept = new Button(translate("identity.key.kept"), click -> close());
    kept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    getFooter().add(new CopyButton(made.secret()), kept);
  }
}
