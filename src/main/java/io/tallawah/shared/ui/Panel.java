package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A titled part of a screen. */
public class Panel extends Section {

  private final Div content = new Div();

  /**
   * The panel.
   *
   * @param says what it tells, in a sentence; may be empty
   */
  public Panel(String title, String says) {
    addClassNames("panel", "titled");
    add(new H2(title));
    if (!says.isEmpty()) {
      Paragraph line = new Paragraph(says);
      line.addClassName("muted");
      add(line);
    }
    add(content);
  }

  /** Shows this and nothing else. */
  public void show(Component... parts) {
    content.removeAll();
    content.add(parts);
  }
}
