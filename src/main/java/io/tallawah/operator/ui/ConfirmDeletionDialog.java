package io.tallawah.operator.ui;

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
    setHeaderTitle("Delete " + tenant + " for good?");
    setWidth("480px");
    TextField typed = new TextField("Type its slug: " + slug);
    Button delete =
        new Button(
            "Delete for good",
            click -> {
              if (confirm.test(typed.getValue())) {
                close();
              }
            });
    delete.addThemeVariants(ButtonVariant.AURA_PRIMARY, ButtonVariant.AURA_DANGER);
    delete.setId("delete");
    Div all =
        new Div(
            new Paragraph(
                "Its keys are destroyed first, then everything else of it is removed. This can't be"
                    + " undone or stopped, and no copy is kept but in your backups."),
            typed);
    all.addClassName("stack");
    add(all);
    getFooter().add(new Button("Cancel", click -> close()), delete);
  }
}
