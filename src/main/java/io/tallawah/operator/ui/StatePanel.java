package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.Operators;
import io.tallawah.identity.ui.Acts;
import io.tallawah.shared.ui.Panel;

/** Whether the tenant's members get in. */
class StatePanel extends Panel {

  private final transient Operators operators;
  private final transient Operators.Line tenant;
  private final transient Runnable changed;

  StatePanel(Operators.Line tenant, Operators operators, boolean doomed, Runnable changed) {
    super(translate("operator.access"), translate("operator.access.says"));
    this.operators = operators;
    this.tenant = tenant;
    this.changed = changed;
    Button button =
        tenant.active()
            ? new Button(translate("operator.suspend"), click -> confirmSuspend())
            : new Button(
                translate("operator.reinstate"),
                click -> act(() -> operators.reinstate(tenant.id())));
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
    ConfirmDialog ask = new ConfirmDialog();
    ask.setHeader(translate("operator.suspend.ask", tenant.name()));
    ask.setText(translate("operator.suspend.says"));
    ask.setCancelable(true);
    ask.setCancelText(translate("common.cancel"));
    ask.setConfirmText(translate("operator.suspend"));
    ask.addConfirmListener(confirmed -> act(() -> operators.suspend(tenant.id())));
    ask.open();
  }

  private void act(Runnable change) {
    if (Acts.attempt(change)) {
      changed.run();
    }
  }
}
