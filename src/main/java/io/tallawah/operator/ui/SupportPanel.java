package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.Operators;
import io.tallawah.identity.Support;
import io.tallawah.identity.SupportVisit;
import io.tallawah.identity.ui.Acts;
import io.tallawah.shared.ui.Panel;

/** Leads into the tenant for a while. */
class SupportPanel extends Panel {

  private final transient Operators.Line tenant;
  private final transient Support support;

  SupportPanel(Operators.Line tenant, Support support) {
    super(translate("operator.support"), translate("operator.support.says"));
    this.tenant = tenant;
    this.support = support;
    Button begin = new Button(translate("operator.support.this"), click -> ask());
    begin.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    begin.setId("support");
    Div all = new Div(new Paragraph(translate("operator.support.told")), begin);
    all.addClassName("stack");
    show(all);
  }

  private void ask() {
    new SupportDialog(tenant.name(), support.roles(tenant.id()), this::begin).open();
  }

  private boolean begin(Support.Wanted wanted) {
    return Acts.attempt(() -> {
      SupportVisit visit = support.begin(tenant.id(), wanted);
      getUI().ifPresent(tab -> tab.getPage().setLocation("campaigns?tenant=" + visit.slug()));
    });
  }
}
