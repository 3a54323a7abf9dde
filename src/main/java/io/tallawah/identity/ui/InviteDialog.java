package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import io.tallawah.identity.Role;
import java.util.List;
import java.util.function.BiPredicate;

/** Asks whom to invite, and as what. */
class InviteDialog extends Dialog {

  private static final int LONGEST = 254;

  InviteDialog(List<Role> grantable, BiPredicate<String, String> invite) {
    setHeaderTitle(translate("identity.invite.title"));
    EmailField email = new EmailField(translate("common.email"));
    email.setMaxLength(LONGEST);
    email.setWidthFull();
    Select<String> role = new Select<>();
    role.setLabel(translate("common.role"));
    role.setItems(grantable.stream().map(Role::name).toList());
    if (!grantable.isEmpty()) {
      role.setValue(grantable.getLast().name());
    }
    role.setWidthFull();
    Button send =
        new Button(
            translate("identity.invite"),
            click -> {
              if (email.isEmpty() || email.isInvalid()) {
                email.setInvalid(true);
                email.setErrorMessage(translate("identity.invite.email"));
              } else if (invite.test(email.getValue(), role.getValue())) {
                close();
              }
            });
    send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    send.setId("send-invitation");
    Div fields = new Div(email, role);
    fields.addClassName("stack");
    add(fields);
    getFooter().add(new Button(translate("common.cancel"), click -> close()), send);
  }
}
