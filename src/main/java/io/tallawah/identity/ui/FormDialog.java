package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;

/** A form in a dialog: it closes when its work is done, and says in itself why it can't be. */
public abstract class FormDialog extends Dialog {

  private final Paragraph problem = new Paragraph();

  /** An empty form; {@link #form} fills it. */
  protected FormDialog(String title) {
    setHeaderTitle(title);
    problem.getElement().setAttribute("role", "alert");
    problem.addClassName("form-problem");
    problem.setVisible(false);
    setWidth("min(480px, 94vw)");
  }

  /** Shows fields in a column, and the button beside one that gives up. */
  protected final void form(Button submit, Component... fields) {
    Div all = new Div(fields);
    all.add(problem);
    all.addClassName("stack");
    add(all);
    submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    getFooter().add(new Button(translate("common.cancel"), click -> close()), submit);
  }

  /** Does what the form is for, and closes it once that is done. */
  protected final void submit(BooleanSupplier act) {
    problem.setVisible(false);
    if (Acts.inForm(this::say, act)) {
      close();
    }
  }

  private void say(String sentence) {
    problem.setText(sentence);
    problem.setVisible(true);
  }
}
