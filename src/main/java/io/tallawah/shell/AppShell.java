package io.tallawah.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every screen: theme, our tokens on top of it, icon, server push. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://look/tokens.css")
@StyleSheet("context://look/frame.css")
@StyleSheet("context://look/parts.css")
@StyleSheet("context://look/charts.css")
@StyleSheet("context://look/overview.css")
@StyleSheet("context://look/print.css")
public class AppShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "look/icon.svg", "any");
    settings.addMetaTag("description", "Marketing spend that reconciles to the cent");
    settings.addMetaTag("color-scheme", "light dark");
  }
}
