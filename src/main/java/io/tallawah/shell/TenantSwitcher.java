package io.tallawah.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.tallawah.identity.Membership;
import io.tallawah.shared.ui.MenuButton;
import io.tallawah.tenancy.Tenant;
import java.util.List;

/** Names the tenant, always; with more than one membership it is a menu of them. */
class TenantSwitcher extends Div {

  TenantSwitcher(Tenant current, List<Membership> memberships) {
    addClassName("tenant-switcher");
    if (memberships.size() > 1) {
      add(menu(current, memberships));
    } else {
      Span name = new Span(current.name());
      name.addClassName("tenant-name");
      add(name);
    }
    if (current.demo()) {
      Span demo = new Span(translate("shell.demo"));
      demo.addClassName("tag");
      add(demo);
    }
  }

  private static MenuButton menu(Tenant current, List<Membership> memberships) {
    MenuButton bar = new MenuButton();
    bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
    Span name = new Span(current.name());
    name.addClassName("tenant-name");
    MenuItem root = bar.addItem(name);
    root.setAriaLabel(translate("shell.tenant", current.name()));
    for (Membership one : memberships) {
      MenuItem item =
          root.getSubMenu()
              .addItem(
                  one.name(),
                  click ->
                      bar.getUI()
                          .ifPresent(tab ->
                              tab.getPage()
                                  .setLocation(
                                      tab.getActiveViewLocation().getPath()
                                          + "?tenant="
                                          + one.slug())));
      item.setCheckable(true);
      item.setChecked(one.tenant().equals(current.id()));
    }
    return bar;
  }
}
