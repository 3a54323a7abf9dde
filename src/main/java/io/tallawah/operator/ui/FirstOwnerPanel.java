package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.Operators;
import io.tallawah.identity.ui.Acts;
import io.tallawah.shared.ui.Panel;

/** For a tenant without an owner: its first owner's link was lost, or has ended. */
class FirstOwnerPanel extends Panel {

  FirstOwnerPanel(Operators.Line tenant, Operators operators) {
    super(translate("operator.first-owner"), translate("operator.first-owner.says"));
    Button again =
        new Button(
            translate("operator.first-owner.again"),
            click -> Acts.attempt(() -> FirstOwner.tell(operators.resendFirstOwner(tenant.id()))));
    again.setId("first-owner");
    Div all = new Div(new Paragraph(translate("operator.first-owner.void")), again);
    all.addClassName("stack");
    show(all);
  }
}
