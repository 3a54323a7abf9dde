package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere, or to a tenant that is not one's own: never said which. */
@PageTitle("identity.title.not-found")
@AnonymousAllowed
@StyleSheet("context://look/sign-in.css")
class NotFoundView extends Main implements HasErrorParameter<NotFoundException> {

  NotFoundView() {
    addClassName("sign-in");
    Section card = new Section();
    card.addClassName("sign-in-card");
    card.add(
        new Brand(),
        new H1(translate("identity.not-found")),
        new Paragraph(translate("identity.not-found.says")),
        new Anchor(".", translate("identity.first-screen")));
    add(card);
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
