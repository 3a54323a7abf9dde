package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.signon.SignOnService;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

/** Asks for a mail domain and the service that answers for it. */
class DomainDialog extends FormDialog {

  DomainDialog(List<SignOnService> services, BiPredicate<String, UUID> claim) {
    super(translate("identity.domain.add"));
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
              if (!FieldProblem.missing(
                  domain, translate("identity.field-missing", domain.getLabel()))) {
                submit(() -> claim.test(domain.getValue(), service.getValue().id()));
              }
            });
    save.setId("save-domain");
    tie("domain", domain);
    form(save, domain, service);
  }
}
