package io.tallawah.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.KeepsViews;
import io.tallawah.shared.ui.SharedState;
import io.tallawah.shared.ui.Titles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The same entries twice: beside the screen, and, but for administration, as a bar at the foot of a
 * phone.
 */
class MainMenu {

  /** As many links as fit the width of a phone. */
  private static final int MOST_BELOW = 5;

  private static final String ADMINISTRATION = "admin/";

  private final SideNav side = new SideNav();
  private final SideNav administration = new SideNav();
  private final Nav bottom = new Nav();
  private final List<SideNavItem> sideItems = new ArrayList<>();
  private final Set<Component> viewed = new HashSet<>();
  private final List<KeyHabits.Target> targets = new ArrayList<>();
  private final List<RouterLink> bottomLinks = new ArrayList<>();

  MainMenu(Predicate<Class<?>> allowed) {
    side.getElement().setAttribute("aria-label", translate("shell.main"));
    administration.setLabel(translate("shell.administration"));
    bottom.addClassName("bottom-bar");
    bottom.getElement().setAttribute("aria-label", translate("shell.short"));
    MenuConfiguration.getMenuEntries().stream()
        .filter(entry -> !OperatorLayout.isOperators(entry) && allowed.test(entry.menuClass()))
        .forEach(this::add);
    administration.setVisible(hasAdministration());
  }

  Div side() {
    return new Div(side, administration);
  }

  /** Whether there is more than the bar of a phone shows. */
  boolean hasAdministration() {
    return !administration.getItems().isEmpty();
  }

  /** Where a key may go: all entries of the menu. */
  List<KeyHabits.Target> targets() {
    return List.copyOf(targets);
  }

  Nav bottom() {
    return bottom;
  }

  /** Links carry the shared part of the address, and the current one is marked. */
  void follow(Location location) {
    for (SideNavItem item : sideItems) {
      boolean here = path(item.getPath()).equals(location.getPath());
      item.setQueryParameters(parameters(item, location, here));
    }
    for (RouterLink link : bottomLinks) {
      boolean here = path(link.getHref()).equals(location.getPath());
      link.setQueryParameters(parameters(link, location, here));
      if (here) {
        link.getElement().setAttribute("aria-current", "page");
      } else {
        link.getElement().removeAttribute("aria-current");
      }
    }
  }

  /**
   * Other screens that keep views are opened with one's default; the present one is known by its
   * address.
   */
  private QueryParameters parameters(Component link, Location location, boolean here) {
    return viewed.contains(link) && !here
        ? SharedState.opening(location)
        : SharedState.of(location);
  }

  private static String path(String address) {
    return address.split("\\?", -1)[0];
  }

  private void add(MenuEntry entry) {
    String icon = Optional.ofNullable(entry.icon()).orElse("");
    SideNavItem item =
        new SideNavItem(Titles.of(entry.title()), entry.menuClass(), new DrawnIcon(icon));
    sideItems.add(item);
    boolean keeps = entry.menuClass().isAnnotationPresent(KeepsViews.class);
    if (keeps) {
      viewed.add(item);
    }
    targets.add(
        new KeyHabits.Target(Titles.of(entry.title()), entry.path().replaceFirst("^/", ""), keeps));
    if (entry.path().replaceFirst("^/", "").startsWith(ADMINISTRATION)) {
      administration.addItem(item);
      return;
    }
    side.addItem(item);
    if (bottomLinks.size() == MOST_BELOW) {
      return; // the drawer has it
    }
    RouterLink link = new RouterLink();
    link.setRoute(entry.menuClass());
    link.add(new DrawnIcon(icon), new Span(Titles.of(entry.title())));
    bottomLinks.add(link);
    if (keeps) {
      viewed.add(link);
    }
    bottom.add(link);
  }
}
