package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.ui.FieldProblem;
import io.tallawah.identity.ui.FormDialog;
import java.util.function.Predicate;

/** The second step of a deletion, which nobody can undo. */
class ConfirmDeletionDialog extends FormDialog {

  ConfirmDeletionDialog(String tenant, String slug, Predicate<String> confirm) {
    super(translate("operator.delete.ask", tenant));
    TextField typed = new TextField(translate("operator.slug.type", slug));
    Button delete =
        new Button(
            translate("operator.delete-for-good"),
            click -> {
              if (!FieldProblem.missing(typed, translate("operator.slug.missing"))) {
                submit(() -> confirm.test(typed.getValue()));
              }
            });
    delete.addThemeVariants(ButtonVariant.AURA_DANGER);
    delete.setId("delete");
    tie("slug", typed);
    form(delete, new Paragraph(translate("operator.delete.says")), typed);
  }
}
