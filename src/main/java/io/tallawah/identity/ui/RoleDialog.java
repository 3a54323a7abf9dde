package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.Role;
import io.tallawah.shared.Permission;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Names a role and chooses what it allows, of what one has oneself. */
class RoleDialog extends FormDialog {

  private static final int LONGEST = 39;

  /**
   * The dialog.
   *
   * @param role null for a new one
   */
  RoleDialog(@Nullable Role role, Predicate<String> own, BiPredicate<String, Set<String>> save) {
    super(
        role == null
            ? translate("identity.role.define")
            : translate("identity.role.change", role.name()));
    TextField name = new TextField(translate("common.name"));
    name.setMaxLength(LONGEST);
    name.setHelperText(translate("identity.role.name"));
    CheckboxGroup<String> permissions = new CheckboxGroup<>(translate("identity.role.may"));
    permissions.setItems(Permission.MEANINGS.keySet().stream().filter(own).toList());
    permissions.setItemLabelGenerator(PermissionWords::of);
    permissions.setHelperText(translate("identity.role.factor"));
    if (role != null) {
      name.setValue(role.name());
      name.setReadOnly(true);
      permissions.setValue(role.permissions());
    }
    tie("name", name);
    tie("permissions", permissions);
    form(
        new Button(
            role == null ? translate("identity.role.define.verb") : translate("common.change"),
            click -> {
              if (!FieldProblem.missing(name, translate("identity.name-missing"))) {
                submit(() -> save.test(name.getValue().strip(), permissions.getValue()));
              }
            }),
        name,
        permissions);
  }
}
