package io.tallawah.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.tallawah.identity.SignedInUser;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Who is signed in, how the screen looks to them, and signing out. */
class PersonMenu extends MenuBar {

  PersonMenu(SignedInUser person, Runnable signOut) {
    addThemeVariants(MenuBarVariant.AURA_TERTIARY);
    Span initials = new Span(initials(person.displayName()));
    initials.addClassName("initials");
    MenuItem root = addItem(initials);
    root.setAriaLabel("Account: " + person.displayName());
    SubMenu menu = root.getSubMenu();
    Div who = new Div(new Span(person.displayName()), new Span(person.email()));
    who.addClassName("who");
    menu.addItem(who).setEnabled(false);
    menu.addSeparator();
    addSchemes(menu);
    addDensities(menu);
    menu.addSeparator();
    menu.addItem("Account", click -> UI.getCurrent().navigate("account")).setId("account");
    menu.addItem("Sign out", click -> signOut.run()).setId("sign-out");
  }

  private static void addSchemes(SubMenu menu) {
    MenuItem parent = menu.addItem("Colours");
    Look.Scheme now = Look.scheme();
    for (Look.Scheme scheme : Look.Scheme.values()) {
      MenuItem item = parent.getSubMenu().addItem(scheme.label);
      item.setCheckable(true);
      item.setChecked(scheme == now);
      item.addClickListener(click -> {
        checkOnly(parent.getSubMenu(), item);
        Look.apply(UI.getCurrent(), scheme);
      });
    }
  }

  private static void addDensities(SubMenu menu) {
    MenuItem parent = menu.addItem("Density");
    Look.Density now = Look.density();
    for (Look.Density density : Look.Density.values()) {
      MenuItem item = parent.getSubMenu().addItem(density.label);
      item.setCheckable(true);
      item.setChecked(density == now);
      item.addClickListener(click -> {
        checkOnly(parent.getSubMenu(), item);
        Look.apply(UI.getCurrent(), density);
      });
    }
  }

  private static void checkOnly(SubMenu menu, MenuItem chosen) {
    menu.getItems().forEach(item -> item.setChecked(item == chosen));
  }

  private static String initials(String name) {
    return Arrays.stream(name.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }
}
