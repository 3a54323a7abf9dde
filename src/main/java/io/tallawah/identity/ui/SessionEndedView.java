package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** For whose session an admin has ended in one of their tenants, when they go there. */
@Route(value = "session-ended", autoLayout = false)
@PageTitle("identity.title.session-ended")
@PermitAll
class SessionEndedView extends CardPage implements WithoutTenant {

  SessionEndedView(AuthenticationContext authentication) {
    Button again = new Button(translate("identity.ended.again"), click -> authentication.logout());
    again.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div choices = new Div(again, new Anchor(".", translate("identity.ended.other")));
    choices.addClassName("card-form");
    show(translate("identity.ended"), translate("identity.ended.says"), choices);
  }
}
