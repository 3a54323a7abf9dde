package io.tallawah.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A page outside the frame that says or asks one thing. */
@StyleSheet("context://look/sign-in.css")
abstract class CardPage extends Main {

  private final Section card = new Section();

  CardPage() {
    addClassName("sign-in");
    card.addClassName("sign-in-card");
    add(card);
  }

  /** Shows this and nothing else. */
  final void show(String heading, String sentence, Component... parts) {
    card.removeAll();
    card.add(new Brand(), new H1(heading), new Paragraph(sentence));
    card.add(parts);
  }
}
