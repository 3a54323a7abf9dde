package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import io.tallawah.identity.Member;
import io.tallawah.identity.Role;
import io.tallawah.shared.ui.RoleWords;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses the roles of a member, of those that one can give. */
class RolesDialog extends FormDialog {

  RolesDialog(Member member, List<Role> grantable, Predicate<Set<String>> chosen) {
    super(translate("identity.roles.of", member.displayName()));
    CheckboxGroup<String> roles = new CheckboxGroup<>(translate("common.roles"));
    roles.setItems(grantable.stream().map(Role::name).toList());
    roles.setItemLabelGenerator(RoleWords::of);
    roles.setValue(member.roles());
    tie("roles", roles);
    form(
        new Button(
            translate("identity.roles.give"), click -> submit(() -> chosen.test(roles.getValue()))),
        roles);
  }
}
