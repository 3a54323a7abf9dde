package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a link, this once. */
public class LinkDialog extends Dialog {

  public LinkDialog(String title, String sentence, String link) {
    setHeaderTitle(title);
    TextField field = new TextField(translate("identity.link"));
    field.setValue(link);
    field.setReadOnly(true);
    field.setWidthFull();
    Button copy = new CopyButton(link);
    copy.addClickListener(click -> field.getElement().executeJs("this.inputElement.select()"));
    copy.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    add(new Paragraph(sentence), field);
    getFooter().add(new Button(translate("common.close"), click -> close()), copy);
  }
}
