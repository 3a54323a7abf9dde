package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels of one row's campaign, and a button to change them where one may. */
class RowLabels extends Div {

  private final Div marks = new Div();
  private final Words words;
  private List<Label> shown = List.of();

  RowLabels(Words words, List<Label> labels, @Nullable Runnable change) {
    this.words = words;
    addClassName("row-labels");
    marks.addClassName("label-marks");
    add(marks);
    if (change != null) {
      Button button = new Button(words.of("labels.change"), click -> change.run());
      button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
      button.addClassName("labels-change");
      add(button);
    }
    show(labels);
  }

  List<Label> shown() {
    return shown;
  }

  void show(List<Label> labels) {
    shown = List.copyOf(labels);
    marks.removeAll();
    labels.forEach(label -> marks.add(new LabelMark(label)));
    if (labels.isEmpty()) {
      Span none = new Span(words.of("labels.none"));
      none.addClassName("muted");
      marks.add(none);
    }
  }
}
