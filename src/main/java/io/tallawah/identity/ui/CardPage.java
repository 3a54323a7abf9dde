package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.tallawah.identity.CurrentUser;

/** A page outside the frame that says or asks one thing. */
@StyleSheet("context://look/sign-in.css")
abstract class CardPage extends Main {

  private final Section card = new Section();

  CardPage() {
    addClassName("sign-in");
    card.addClassName("sign-in-card");
    add(card);
  }

  /** Says that a link is for another account than the one this browser is signed in to. */
  static Div notOf(CurrentUser currentUser, String email) {
    Div note = new Div();
    currentUser
        .find()
        .filter(user -> !user.email().equals(email))
        .ifPresent(
            user -> note.add(new Paragraph(translate("identity.link.other", user.email(), email))));
    note.setVisible(note.getComponentCount() > 0);
    return note;
  }

  /** Fields in a column and what is done with them, by Enter too; the first one has the focus. */
  static Div form(Button submit, Focusable<?> first, Component... parts) {
    submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div form = new Div(parts);
    form.addClassName("card-form");
    submit.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
    first.focus();
    return form;
  }

  /** Shows this and nothing else. */
  final void show(String heading, String sentence, Component... parts) {
    card.removeAll();
    card.add(new Brand(), new H1(heading), new Paragraph(sentence));
    card.add(parts);
  }
}
