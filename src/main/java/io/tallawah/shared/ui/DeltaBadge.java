package io.tallawah.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * A change: mark, sign and number, coloured by whether it is good; its colour says nothing alone.
 */
public class DeltaBadge extends Span {

  /**
   * The badge.
   *
   * @param base what it is the difference from, such as "vs 11 – 31 Oct"; may be empty
   */
  public DeltaBadge(ChangeText delta, String base) {
    addClassNames("delta", delta.tone().name().toLowerCase(Locale.ROOT));
    if (delta.course() != ChangeText.Course.NONE) {
      Span mark = new Span(delta.course().mark());
      mark.getElement().setAttribute("aria-hidden", "true");
      add(mark);
    }
    add(new Span(delta.text()));
    if (!base.isEmpty()) {
      Span against = new Span(base);
      against.addClassName("delta-base");
      add(against);
    }
  }
}
