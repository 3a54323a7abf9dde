package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
    setHeaderTitle(translate("identity.roles.of", member.displayName()));
    CheckboxGroup<String> roles = new CheckboxGroup<>(translate("common.roles"));
    roles.setItems(grantable.stream().map(Role::name).toList());
    roles.setValue(member.roles());
    Button save =
        new Button(
            translate("identity.roles.give"),
            click -> {
              if (chosen.test(roles.getValue())) {
                close();
              }
            });
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    add(roles);
    getFooter().add(new Button(translate("common.cancel"), click -> close()), save);
  }
}
