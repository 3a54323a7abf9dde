package io.tallawah.identity.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The mark and the name. */
class Brand extends Div {

  private static final String MARK =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
        <path class="brand-hill" d="M2 20 12 4l10 16z"/>
        <path class="brand-sun" d="M8 20l4-7 4 7z"/>
      </svg>\
      """;

  Brand() {
    addClassName("brand");
    add(new Svg(MARK), new Span("Tallawah"));
  }
}
