package io.tallawah.identity.ui;

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
    setHeaderTitle("Invite somebody");
    EmailField email = new EmailField("E-mail");
    email.setMaxLength(LONGEST);
    email.setWidthFull();
    Select<String> role = new Select<>();
    role.setLabel("Role");
    role.setItems(grantable.stream().map(Role::name).toList());
    if (!grantable.isEmpty()) {
      role.setValue(grantable.getLast().name());
    }
    role.setWidthFull();
    Button send =
        new Button(
            "Invite",
            click -> {
              if (email.isEmpty() || email.isInvalid()) {
                email.setInvalid(true);
                email.setErrorMessage("Enter an e-mail address");
              } else if (invite.test(email.getValue(), role.getValue())) {
                close();
              }
            });
    send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    send.setId("send-invitation");
    Div fields = new Div(email, role);
    fields.addClassName("stack");
    add(fields);
    getFooter().add(new Button("Cancel", click -> close()), send);
  }
}
