package io.tallawah.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** What every frame has. */
final class FrameParts {

  private FrameParts() {}

  static Nav home() {
    Nav home = new Nav(brand());
    home.setAriaLabel(translate("shell.home"));
    return home;
  }

  /** The first thing a keyboard reaches: past the menu and the header, to the screen itself. */
  static NativeButton skip() {
    NativeButton skip = new NativeButton(translate("shell.skip"));
    skip.addClassName("skip-link");
    return skip;
  }

  static Div spacer() {
    Div spacer = new Div();
    spacer.addClassName("spacer");
    return spacer;
  }

  private static Anchor brand() {
    Div mark = new Div();
    mark.addClassName("brand-mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    Anchor brand = new Anchor("", mark, new Span("Tallawah"));
    brand.addClassName("brand");
    return brand;
  }
}
