package io.tallawah.identity.ui;

import com.vaadin.flow.component.textfield.TextField;

/** Takes a code of a second factor. */
class CodeField extends TextField {

  private static final int LONGEST = 16;

  CodeField(String label) {
    super(label);
    getElement().setAttribute("autocomplete", "one-time-code");
    getElement().setAttribute("autocapitalize", "off");
    setMaxLength(LONGEST);
    setRequiredIndicatorVisible(true);
  }
}
