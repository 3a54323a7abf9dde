package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;
import java.util.function.BooleanSupplier;

/**
 * A form in a dialog: it closes when its work is done, and says why it can't be: at the field that
 * is to blame, or below them.
 */
public abstract class FormDialog extends Dialog {

  private final Paragraph problem = new Paragraph();
  private final ProblemFields fields = new ProblemFields();

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

  /** Says at this field what a service finds wrong with a thing of that name. */
  protected final <F extends Component & HasValidationProperties> void tie(String name, F field) {
    fields.tie(name, field);
  }

  /** Does what the form is for, and closes it once that is done. */
  protected final void submit(BooleanSupplier act) {
    problem.setVisible(false);
    fields.clear();
    if (Acts.inForm(this::say, act)) {
      close();
    }
  }

  private void say(ProblemException refused) {
    if (!fields.say(refused)) {
      problem.setText(ProblemWords.of(refused));
      problem.setVisible(true);
    }
  }
}
