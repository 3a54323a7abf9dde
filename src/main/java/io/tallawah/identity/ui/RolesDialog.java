package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import io.tallawah.identity.Member;
import io.tallawah.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses the roles of a member, of those that one can give. */
class RolesDialog extends Dialog {

  RolesDialog(Member member, List<Role> grantable, Predicate<Set<String>> chosen) {
    setHeaderTitle("Roles of " + member.displayName());
    CheckboxGroup<String> roles = new CheckboxGroup<>("Roles");
    roles.setItems(grantable.stream().map(Role::name).toList());
    roles.setValue(member.roles());
    Button save =
        new Button(
            "Give these roles",
            click -> {
              if (chosen.test(roles.getValue())) {
                close();
              }
            });
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    add(roles);
    getFooter().add(new Button("Cancel", click -> close()), save);
  }
}
