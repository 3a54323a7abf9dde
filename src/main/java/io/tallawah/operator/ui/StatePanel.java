package io.tallawah.operator.ui;

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
    super("Access", "A suspended tenant is out of everybody's reach, and nothing is lost.");
    this.operators = operators;
    this.tenant = tenant;
    this.changed = changed;
    Button button =
        tenant.active()
            ? new Button("Suspend", click -> confirmSuspend())
            : new Button("Reinstate", click -> act(() -> operators.reinstate(tenant.id())));
    button.setId("change-state");
    button.setVisible(!doomed);
    Div all =
        new Div(
            new Paragraph(
                tenant.active()
                    ? "Its members get in."
                    : doomed
                        ? "Suspended. It can be reinstated once its deletion is called off."
                        : "Suspended: nobody gets in, uploads and runs rest."),
            button);
    all.addClassName("stack");
    show(all);
  }

  private void confirmSuspend() {
    ConfirmDialog ask = new ConfirmDialog();
    ask.setHeader("Suspend " + tenant.name() + "?");
    ask.setText("Its members lose access within seconds. Nothing is lost; you can reinstate it.");
    ask.setCancelable(true);
    ask.setConfirmText("Suspend");
    ask.addConfirmListener(confirmed -> act(() -> operators.suspend(tenant.id())));
    ask.open();
  }

  private void act(Runnable change) {
    if (Acts.attempt(change)) {
      changed.run();
    }
  }
}
