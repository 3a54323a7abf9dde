package io.tallawah.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Language, colours and density in the first page already: nothing flashes. */
@Component
class FirstPaint implements VaadinServiceInitListener {

  static final Locale LOCALE = Locale.forLanguageTag("en-JM");

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(response -> {
      Element html = response.getDocument().selectFirst("html");
      if (html != null) {
        html.attr("lang", LOCALE.toLanguageTag());
        html.attr("style", "color-scheme: " + Look.scheme(response.getVaadinRequest()).css);
        html.attr("data-density", Look.density(response.getVaadinRequest()).css());
      }
    });
    event
        .getSource()
        .addSessionInitListener(session -> {
          session.getSession().setLocale(LOCALE);
          session.getSession().setErrorHandler(new ScreenErrors());
        });
  }
}
