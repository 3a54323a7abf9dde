package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.identity.Permissions;
import io.tallawah.identity.Role;
import io.tallawah.identity.Roles;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.Question;
import io.tallawah.shared.ui.RoleWords;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** What each role may do, and the tenant's own roles. */
@Route("admin/roles")
@PageTitle("identity.title.roles")
@Menu(title = "identity.title.roles", order = 101, icon = "roles")
@PermitAll
@ForPermission(Permission.MANAGE_USERS)
class RolesView extends Main {

  private final transient Roles roles;
  private final transient Permissions permissions;
  private final Panel matrix =
      new Panel(translate("identity.permissions"), translate("identity.permissions.says"));
  private final Panel own =
      new Panel(translate("identity.roles.own"), translate("identity.roles.own.says"));

  RolesView(Roles roles, Permissions permissions) {
    this.roles = roles;
    this.permissions = permissions;
    addClassName("data-view");
    Div header = new Div(new H1(translate("common.roles")));
    header.addClassName("view-header");
    Div sections = new Div(matrix, own);
    sections.addClassName("sections");
    add(header, sections);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  private void load() {
    List<Role> all = roles.all();
    matrix.show(table(all));
    Div parts = new Div();
    parts.addClassName("stack");
    all.stream().filter(role -> !role.builtIn()).map(this::line).forEach(parts::add);
    if (parts.getComponentCount() == 0) {
      parts.add(new Div(translate("identity.roles.none")));
    }
    if (permissions.allow(Permission.MANAGE_ROLES)) {
      Button define =
          new Button(translate("identity.role.define"), new DrawnIcon("plus"), click -> define());
      define.addThemeVariants(ButtonVariant.AURA_PRIMARY);
      define.setId("define-role");
      parts.add(define);
    }
    own.show(parts);
  }

  private static DataTable table(List<Role> all) {
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.text(translate("identity.permission")));
    all.forEach(role -> columns.add(DataTable.Column.text(RoleWords.of(role.name()))));
    DataTable table =
        new DataTable(translate("identity.roles.matrix"), columns.toArray(DataTable.Column[]::new));
    Permission.MEANINGS
        .keySet()
        .forEach(name -> {
          List<Object> cells = new ArrayList<>(List.of(PermissionWords.of(name)));
          all.forEach(role -> cells.add(role.allows(name) ? translate("identity.roles.yes") : "–"));
          table.addRow(cells.toArray());
        });
    List<Object> counts = new ArrayList<>(List.of(translate("identity.members")));
    all.forEach(role -> counts.add(Integer.toString(role.members())));
    table.addRow(counts.toArray());
    return table.stacked();
  }

  private Div line(Role role) {
    Div line = new Div(new Div(role.name()));
    line.addClassName("row-actions");
    if (permissions.allow(Permission.MANAGE_ROLES)
        && role.permissions().stream().allMatch(permissions::allow)) {
      line.add(RowAction.button(translate("common.change"), role.name(), () -> change(role)));
      line.add(
          RowAction.button(translate("common.remove"), role.name(), () -> confirmRemove(role)));
    }
    return line;
  }

  private void define() {
    new RoleDialog(
            null,
            permissions::allow,
            (name, chosen) ->
                act(() -> roles.define(name, chosen), translate("identity.roles.defined", name)))
        .open();
  }

  private void change(Role role) {
    new RoleDialog(
            role,
            permissions::allow,
            (name, chosen) ->
                act(() -> roles.change(name, chosen), translate("identity.roles.changed", name)))
        .open();
  }

  private void confirmRemove(Role role) {
    Question.ask(
        translate("identity.roles.remove", role.name()),
        translate("identity.roles.remove.says"),
        translate("common.remove"),
        () ->
            act(() -> roles.remove(role.name()), translate("identity.roles.removed", role.name())));
  }

  private boolean act(Runnable change, String done) {
    return Acts.attempt(change, this::load, done);
  }
}
