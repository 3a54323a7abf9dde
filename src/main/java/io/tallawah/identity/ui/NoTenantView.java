package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Permissions;
import io.tallawah.shared.Permission;
import jakarta.annotation.security.PermitAll;

/** For who is signed in but belongs to no tenant: operators, and people whose last role is gone. */
@Route(value = "no-tenant", autoLayout = false)
@PageTitle("identity.title.no-tenant")
@PermitAll
@StyleSheet("context://look/sign-in.css")
class NoTenantView extends Main implements WithoutTenant, BeforeEnterObserver {

  private final transient Permissions permissions;

  NoTenantView(
      CurrentUser currentUser, Permissions permissions, AuthenticationContext authentication) {
    this.permissions = permissions;
    addClassName("sign-in");
    Section card = new Section();
    card.addClassName("sign-in-card");
    card.add(
        new Brand(),
        new H1(translate("identity.no-tenant")),
        new Paragraph(sentence(currentUser)),
        new Button(translate("common.sign-out"), click -> authentication.logout()));
    add(card);
  }

  /** Operators have screens of their own. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (permissions.allow(Permission.PLATFORM_TENANTS)) {
      event.forwardTo("operator/tenants");
    }
  }

  private static String sentence(CurrentUser currentUser) {
    boolean operator = currentUser.find().map(user -> user.operator()).orElse(false);
    return operator
        ? translate("identity.no-tenant.operator")
        : translate("identity.no-tenant.ask");
  }
}
