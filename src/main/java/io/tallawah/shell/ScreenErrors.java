package io.tallawah.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.ProblemWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody caught: logged once with an id, and told in a neutral sentence with that id. */
class ScreenErrors implements ErrorHandler {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ScreenErrors.class);
  private static final int SHOWN_MILLIS = 10_000;

  @Override
  public void error(ErrorEvent event) {
    String id = TraceId.current();
    LOG.error("a screen failed, id {}", id, event.getThrowable());
    UI tab = UI.getCurrent();
    if (tab != null) {
      var unused =
          tab.access(() -> show(translate("shell.error.id", sentence(event.getThrowable()), id)));
    }
  }

  private static String sentence(Throwable cause) {
    return cause instanceof ProblemException problem
        ? ProblemWords.of(problem)
        : translate("shell.error");
  }

  private static void show(String text) {
    Notification note = new Notification(text, SHOWN_MILLIS);
    note.setPosition(Notification.Position.BOTTOM_END);
    note.addThemeVariants(NotificationVariant.LUMO_ERROR);
    note.setAssertive(true);
    note.open();
  }
}
