package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.tallawah.identity.CurrentUser;
import jakarta.annotation.security.PermitAll;

/** For who is signed in but belongs to no tenant: operators, and people whose last role is gone. */
@Route(value = "no-tenant", autoLayout = false)
@PageTitle("No tenant · Tallawah")
@PermitAll
@StyleSheet("context://look/sign-in.css")
class NoTenantView extends Main implements WithoutTenant {

  NoTenantView(CurrentUser currentUser, AuthenticationContext authentication) {
    addClassName("sign-in");
    Section card = new Section();
    card.addClassName("sign-in-card");
    card.add(
        new Brand(),
        new H1("You belong to no tenant"),
        new Paragraph(sentence(currentUser)),
        operators(currentUser),
        new Button("Sign out", click -> authentication.logout()));
    add(card);
  }

  private static Anchor operators(CurrentUser currentUser) {
    Anchor tenants = new Anchor("operator/tenants", "Look after tenants");
    tenants.setVisible(currentUser.find().map(user -> user.operator()).orElse(false));
    return tenants;
  }

  private static String sentence(CurrentUser currentUser) {
    boolean operator = currentUser.find().map(user -> user.operator()).orElse(false);
    return operator
        ? "Operators look after the platform and see no tenant's data."
        : "Ask an owner or admin of your tenant to give you a role.";
  }
}
