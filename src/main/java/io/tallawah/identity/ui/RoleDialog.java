package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.Role;
import io.tallawah.shared.Permission;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Names a role and chooses what it allows, of what one has oneself. */
class RoleDialog extends Dialog {

  private static final int LONGEST = 39;

  /**
   * The dialog.
   *
   * @param role null for a new one
   */
  RoleDialog(@Nullable Role role, Predicate<String> own, BiPredicate<String, Set<String>> save) {
    setHeaderTitle(role == null ? "Define a role" : "Change the role " + role.name());
    TextField name = new TextField("Name");
    name.setMaxLength(LONGEST);
    name.setHelperText("Small letters, digits, hyphens and underscores");
    CheckboxGroup<String> permissions = new CheckboxGroup<>("It may");
    permissions.setItems(Permission.MEANINGS.keySet().stream().filter(own).toList());
    permissions.setItemLabelGenerator(
        permission -> Permission.MEANINGS.getOrDefault(permission, permission));
    permissions.setHelperText(
        "Who manages people, roles, the tenant, credentials or keys needs a second factor.");
    if (role != null) {
      name.setValue(role.name());
      name.setReadOnly(true);
      permissions.setValue(role.permissions());
    }
    Button done =
        new Button(
            role == null ? "Define" : "Change",
            click -> {
              if (save.test(name.getValue().strip(), permissions.getValue())) {
                close();
              }
            });
    done.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div fields = new Div(name, permissions);
    fields.addClassName("stack");
    add(fields);
    getFooter().add(new Button("Cancel", click -> close()), done);
  }
}
