package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import io.tallawah.shared.ui.RoleWords;
import java.nio.file.Path;
import java.util.List;

/** Whom one can sign in as while the demo is on; a click fills in the address. */
class DemoPeople extends Section {

  private static final List<String> ROLES = List.of("owner", "admin", "analyst", "viewer");

  private final LoginForm form;

  /**
   * The list.
   *
   * @param home the installation's folder, which holds the file with the password
   */
  DemoPeople(LoginForm form, Path home) {
    this.form = form;
    addClassName("sign-in-demo");
    UnorderedList tenants = new UnorderedList();
    tenants.add(
        tenant("Blue Mountain", "blue-mountain"), tenant("Montego Resorts", "montego-resorts"));
    Paragraph password = new Paragraph();
    password.add(
        new Text(translate("identity.demo.password") + " "),
        new Code(file(home, Path.of("").toAbsolutePath())),
        new Text("."));
    add(new H2(translate("identity.demo.title")), tenants, password);
  }

  /** Where the password is, without telling visitors of folders outside the installation. */
  static String file(Path home, Path directory) {
    Path folder = home.toAbsolutePath().normalize();
    String shown =
        folder.startsWith(directory) ? directory.relativize(folder).toString() : "TALLAWAH_HOME";
    return shown + "/demo-sign-in.txt";
  }

  private ListItem tenant(String name, String slug) {
    ListItem line = new ListItem(new Span(name));
    ROLES.forEach(role -> line.add(person(role, role + "@" + slug + ".example")));
    return line;
  }

  private NativeButton person(String role, String email) {
    NativeButton button = new NativeButton(RoleWords.of(role), click -> fill(email));
    button.getElement().setAttribute("title", email);
    button.setAriaLabel(email);
    return button;
  }

  private void fill(String email) {
    form.getElement()
        .executeJs(
            """
            const field = name => document.querySelector(`vaadin-login-form [name="${name}"]`);
            field('username').value = $0;
            field('password').focus();\
            """,
            email);
  }
}
