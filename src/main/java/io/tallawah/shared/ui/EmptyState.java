package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing to show: what is missing, why, and the next step. */
public class EmptyState extends Div {

  public EmptyState(String missing, String why, Component... step) {
    addClassName("empty-state");
    add(new H2(missing), new Paragraph(why));
    add(step);
  }
}
