package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;

/** The second step of a deletion, which nobody can undo. */
class ConfirmDeletionDialog extends Dialog {

  ConfirmDeletionDialog(String tenant, String slug, Predicate<String> confirm) {
    setHeaderTitle(translate("operator.delete.ask", tenant));
    setWidth("480px");
    TextField typed = new TextField(translate("operator.slug.type", slug));
    Button delete =
        new Button(
            translate("operator.delete-for-good"),
            click -> {
              if (confirm.test(typed.getValue())) {
                close();
              }
            });
    delete.addThemeVariants(ButtonVariant.AURA_PRIMARY, ButtonVariant.AURA_DANGER);
    delete.setId("delete");
    Div all = new Div(new Paragraph(translate("operator.delete.says")), typed);
    all.addClassName("stack");
    add(all);
    getFooter().add(new Button(translate("common.cancel"), click -> close()), delete);
  }
}
