package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;

/** Copies a text, and says whether it did: a browser may refuse, or know no clipboard. */
final class CopyButton extends Button {

  private static final String COPY =
      """
      if (!navigator.clipboard) return false;
      return navigator.clipboard.writeText($0).then(() => true, () => false);\
      """;

  CopyButton(String text) {
    super(translate("common.copy"));
    addClickListener(click ->
        getElement()
            .executeJs(COPY, text)
            .then(
                Boolean.class,
                copied ->
                    Acts.done(translate(copied ? "identity.copied" : "identity.not-copied"))));
  }
}
