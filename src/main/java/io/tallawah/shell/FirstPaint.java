package io.tallawah.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.tallawah.identity.Preferences;
import io.tallawah.shared.Look;
import io.tallawah.shared.ui.Looks;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Language, colours and density in the first page already: nothing flashes. They are the person's,
 * or of a visitor the browser's.
 */
@Component
class FirstPaint implements VaadinServiceInitListener {

  static final Locale LOCALE = Look.USUAL.language();

  private final Preferences preferences;

  FirstPaint(Preferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(response -> {
      VaadinRequest request = response.getVaadinRequest();
      Look look = preferences.find().orElseGet(() -> Looks.of(request));
      Element html = response.getDocument().selectFirst("html");
      if (html != null) {
        html.attr("lang", look.language().toLanguageTag());
        html.attr("style", "color-scheme: " + look.scheme().css());
        html.attr("data-density", look.density().css());
      }
      if (!look.equals(Looks.of(request))) {
        Looks.keep(look, response.getVaadinResponse(), request.isSecure());
      }
      VaadinSession.getCurrent().setLocale(look.language());
    });
    event
        .getSource()
        .addSessionInitListener(session -> {
          session.getSession().setLocale(LOCALE);
          session.getSession().setErrorHandler(new ScreenErrors());
        });
  }
}
