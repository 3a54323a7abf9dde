package io.tallawah.views.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Shows a link as the browser knows its own place, selected; what may not write to the clipboard
 * can still be copied by hand.
 */
class ShareDialog extends Dialog {

  private static final String WHOLE = "return new URL($0, document.baseURI).href";
  private static final String SELECT =
      "this.updateComplete.then(() => { this.focus(); this.inputElement.select(); })";
  private static final String COPY =
      """
      this.focus();
      this.inputElement.select();
      const byHand = () => document.execCommand('copy');
      if (!navigator.clipboard) return byHand();
      return navigator.clipboard.writeText(this.value).then(() => true, byHand);
      """;

  private final TextField field = new TextField();
  private final Span came = new Span();

  /**
   * The dialog.
   *
   * @param link from the product's root
   */
  ShareDialog(ViewActs.Words words, String link) {
    setHeaderTitle(words.of("views.link.title"));
    field.setLabel(words.of("views.link.address"));
    field.setValue(link);
    field.setReadOnly(true);
    field.setWidthFull();
    field.addClassName("view-link");
    came.getElement().setAttribute("role", "status");
    came.addClassName("muted");
    Button copy = new Button(words.of("common.copy"), click -> copy(words));
    copy.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div content = new Div(new Paragraph(words.of("views.link.says")), field, came);
    content.addClassName("stack");
    add(content);
    getFooter().add(new Button(words.of("common.close"), click -> close()), copy);
    setWidth("min(620px, 94vw)");
    field
        .getElement()
        .executeJs(WHOLE, link)
        .then(
            String.class,
            whole -> {
              field.setValue(whole);
              field.getElement().executeJs(SELECT);
            });
  }

  private void copy(ViewActs.Words words) {
    field
        .getElement()
        .executeJs(COPY)
        .then(
            Boolean.class,
            copied -> came.setText(words.of(copied ? "views.link.copied" : "views.link.by-hand")));
  }
}
