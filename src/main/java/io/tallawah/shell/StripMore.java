package io.tallawah.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** Opens and closes, on a narrow screen, what its strip shows on a wide one alone. */
final class StripMore extends Button {

  private final Div strip;
  private boolean open;

  StripMore(Div strip) {
    super(translate("shell.strip-more"));
    this.strip = strip;
    addThemeVariants(ButtonVariant.AURA_TERTIARY);
    addClassName("strip-more");
    addClickListener(click -> show(!open));
    show(false);
  }

  private void show(boolean wanted) {
    open = wanted;
    strip.setClassName("open", open);
    getElement().setAttribute("aria-expanded", String.valueOf(open));
  }
}
