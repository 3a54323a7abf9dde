package io.tallawah.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.tallawah.shared.ui.SharedState;
import jakarta.annotation.security.PermitAll;

/** The address without a path: leads to the first screen of the menu. */
@Route(value = "", autoLayout = false)
@PermitAll
public class LandingView extends Div implements BeforeEnterObserver {

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    MenuConfiguration.getMenuEntries().stream()
        .map(MenuEntry::path)
        .filter(path -> !path.isBlank() && !path.equals("/"))
        .findFirst()
        .ifPresent(path -> event.forwardTo(path(path), SharedState.of(event.getLocation())));
  }

  private static String path(String path) {
    return new Location(path.startsWith("/") ? path.substring(1) : path).getPath();
  }
}
