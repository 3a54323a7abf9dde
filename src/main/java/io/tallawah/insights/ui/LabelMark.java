package io.tallawah.insights.ui;

import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.Label;
import io.tallawah.insights.LabelColour;

/** A label's coloured mark and its name. */
class LabelMark extends Span {

  LabelMark(Label label) {
    this(label.colour(), label.name());
  }

  LabelMark(LabelColour colour, String name) {
    Span dot = new Span();
    dot.addClassNames("label-dot", "category-" + colour.category());
    Span words = new Span(name);
    words.addClassName("label-name");
    add(dot, words);
    addClassName("label-mark");
    setTitle(name);
  }
}
