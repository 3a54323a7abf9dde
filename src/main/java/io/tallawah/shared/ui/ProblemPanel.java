package io.tallawah.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Something failed: a plain cause, a way to try again, and the id that is in the log. */
public class ProblemPanel extends Div {

  private final Span text = new Span();
  private final Span id = new Span();

  public ProblemPanel(Runnable retry) {
    addClassName("problem-panel");
    getElement().setAttribute("role", "alert");
    id.addClassName("muted");
    Button again =
        new Button(translate("common.try-again"), new DrawnIcon("retry"), click -> retry.run());
    again.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    add(new DrawnIcon("warning"), text, id, again);
    setVisible(false);
  }

  /** Shows it. */
  public void show(String sentence, String traceId) {
    text.setText(sentence);
    id.setText(translate("common.id", traceId));
    setVisible(true);
  }

  public void hide() {
    setVisible(false);
  }
}
