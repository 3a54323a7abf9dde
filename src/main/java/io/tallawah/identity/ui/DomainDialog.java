package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.signon.SignOnService;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

/** Asks for a mail domain and the service that answers for it. */
class DomainDialog extends Dialog {

  DomainDialog(List<SignOnService> services, BiPredicate<String, UUID> claim) {
    setHeaderTitle(translate("identity.domain.add"));
    TextField domain = new TextField(translate("identity.domain"));
    domain.setMaxLength(189);
    domain.setHelperText(translate("identity.domain.help"));
    Select<SignOnService> service = new Select<>();
    service.setLabel(translate("identity.service"));
    service.setItems(services);
    service.setItemLabelGenerator(one -> one.settings().name());
    service.setValue(services.getFirst());
    Button save =
        new Button(
            translate("common.add"),
            click -> {
              if (claim.test(domain.getValue(), service.getValue().id())) {
                close();
              }
            });
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    save.setId("save-domain");
    Div fields = new Div(domain, service);
    fields.addClassName("stack");
    add(fields);
    getFooter().add(new Button(translate("common.cancel"), click -> close()), save);
    setWidth("min(480px, 94vw)");
  }
}
