package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.Operators;
import io.tallawah.identity.ui.Acts;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.Question;
import java.util.function.Consumer;

/** Whether the tenant's members get in. */
class StatePanel extends Panel {

  private final transient Operators operators;
  private final transient Operators.Line tenant;
  private final transient Consumer<String> changed;

  StatePanel(Operators.Line tenant, Operators operators, boolean doomed, Consumer<String> changed) {
    super(
        translate("operator.access"),
        tenant.active()
            ? translate("operator.access.active-says")
            : translate("operator.access.says"));
    this.operators = operators;
    this.tenant = tenant;
    this.changed = changed;
    Button button =
        tenant.active()
            ? new Button(translate("operator.suspend"), click -> confirmSuspend())
            : new Button(translate("operator.reinstate"), click -> confirmReinstate());
    button.setId("change-state");
    button.setVisible(!doomed);
    Div all =
        new Div(
            new Paragraph(
                tenant.active()
                    ? translate("operator.access.in")
                    : doomed
                        ? translate("operator.access.doomed")
                        : translate("operator.access.suspended")),
            button);
    all.addClassName("stack");
    show(all);
  }

  private void confirmSuspend() {
    ask(
        translate("operator.suspend.ask", tenant.name()),
        translate("operator.suspend.says"),
        translate("operator.suspend"),
        () -> operators.suspend(tenant.id()),
        translate("operator.suspended", tenant.name()));
  }

  private void confirmReinstate() {
    ask(
        translate("operator.reinstate.ask", tenant.name()),
        translate("operator.reinstate.says"),
        translate("operator.reinstate"),
        () -> operators.reinstate(tenant.id()),
        translate("operator.reinstated", tenant.name()));
  }

  private void ask(String question, String consequence, String verb, Runnable act, String done) {
    Question.ask(
        question,
        consequence,
        verb,
        () -> {
          if (Acts.attempt(act)) {
            changed.accept(done);
          }
        });
  }
}
