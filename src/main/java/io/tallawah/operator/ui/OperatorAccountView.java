package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.ui.OwnAccountPanels;
import io.tallawah.identity.ui.WithoutTenant;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shell.OperatorLayout;
import jakarta.annotation.security.PermitAll;

/** An operator's own account. */
@Route(value = "operator/account", layout = OperatorLayout.class)
@PageTitle("operator.title.account")
@PermitAll
@ForPermission(Permission.PLATFORM_TENANTS)
class OperatorAccountView extends Main implements WithoutTenant {

  OperatorAccountView(CurrentUser currentUser, OwnAccountPanels panels) {
    addClassName("data-view");
    Paragraph who = new Paragraph(currentUser.require().email());
    who.addClassName("muted");
    Div header = new Div(new H1(translate("operator.title.account")), who);
    header.addClassName("view-header");
    add(header, panels.create());
  }
}
