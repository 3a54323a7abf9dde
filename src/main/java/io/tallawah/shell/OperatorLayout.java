package io.tallawah.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Preferences;
import io.tallawah.shared.Look;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.Looks;
import io.tallawah.shared.ui.Titles;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/**
 * The frame of an operator's own screens, which show no tenant's data: their menu and the person.
 */
@PermitAll
@JsModule("context://elements/focus.js")
public class OperatorLayout extends AppLayout {

  /** Addresses of an operator's screens begin with it. */
  static final String PREFIX = "operator/";

  private final transient Preferences preferences;

  OperatorLayout(
      CurrentUser currentUser,
      Preferences preferences,
      AuthenticationContext authentication,
      PermittedScreens screens) {
    this.preferences = preferences;
    setPrimarySection(Section.DRAWER);
    addToDrawer(FrameParts.home(), new Scroller(menu(screens)));
    Span where = new Span(translate("shell.platform"));
    where.addClassName("tenant-name");
    Div switcher = new Div(where);
    switcher.addClassName("tenant-switcher");
    Div first =
        new Div(
            new DrawerToggle(),
            switcher,
            FrameParts.spacer(),
            new PersonMenu(
                new PersonMenu.Person(
                    currentUser.require(),
                    PREFIX + "account",
                    preferences.find().orElseGet(() -> Looks.of(VaadinRequest.getCurrent()))),
                this::choose,
                authentication::logout));
    first.addClassName("frame-header");
    Header header = new Header(first);
    header.addClassName("frame-top");
    addToNavbar(FrameParts.skip(), header);
    addClassNames("frame", "with-administration", "without-bar");
  }

  private void choose(Look look) {
    preferences.save(look);
    Looks.show(UI.getCurrent(), look);
  }

  static boolean isOperators(MenuEntry entry) {
    return entry.path().replaceFirst("^/", "").startsWith(PREFIX);
  }

  private static SideNav menu(PermittedScreens screens) {
    SideNav menu = new SideNav();
    menu.getElement().setAttribute("aria-label", translate("shell.main"));
    MenuConfiguration.getMenuEntries().stream()
        .filter(OperatorLayout::isOperators)
        .filter(entry -> screens.allow(entry.menuClass()))
        .forEach(entry -> menu.addItem(item(entry)));
    return menu;
  }

  private static SideNavItem item(MenuEntry entry) {
    String icon = Optional.ofNullable(entry.icon()).orElse("");
    SideNavItem item =
        new SideNavItem(Titles.of(entry.title()), entry.menuClass(), new DrawnIcon(icon));
    item.setMatchNested(true);
    return item;
  }
}
