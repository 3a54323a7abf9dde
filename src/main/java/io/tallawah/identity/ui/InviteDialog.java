package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import io.tallawah.identity.Role;
import io.tallawah.shared.ui.RoleWords;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Asks whom to invite, and as what. */
class InviteDialog extends FormDialog {

  private static final int LONGEST = 254;
  private static final String USUAL = "viewer";

  /** The role that may the least, whatever else a tenant has defined. */
  static Optional<String> usual(List<Role> grantable) {
    List<String> names = grantable.stream().map(Role::name).toList();
    return names.contains(USUAL) ? Optional.of(USUAL) : names.stream().findFirst();
  }

  InviteDialog(List<Role> grantable, BiPredicate<String, String> invite) {
    super(translate("identity.invite.title"));
    EmailField email = new EmailField(translate("common.email"));
    email.setMaxLength(LONGEST);
    email.setWidthFull();
    Select<String> role = new Select<>();
    role.setLabel(translate("common.role"));
    role.setItems(grantable.stream().map(Role::name).toList());
    role.setItemLabelGenerator(RoleWords::of);
    usual(grantable).ifPresent(role::setValue);
    role.setWidthFull();
    Button send =
        new Button(
            translate("identity.invite"),
            click -> {
              if (email.isEmpty() || email.isInvalid()) {
                FieldProblem.say(email, translate("identity.invite.email"));
              } else {
                submit(() -> invite.test(email.getValue(), role.getValue()));
              }
            });
    send.setId("send-invitation");
    tie("email", email);
    tie("role", role);
    form(send, email, role);
  }
}
