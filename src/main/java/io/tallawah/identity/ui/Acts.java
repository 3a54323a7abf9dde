package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import io.tallawah.shared.ProblemException;
import org.springframework.security.access.AccessDeniedException;

/** Tries what a person asks for, and tells them in a sentence when it can't be done. */
public final class Acts {

  private static final int SHOWN_MILLIS = 8_000;

  private Acts() {}

  /** Whether it was done. */
  public static boolean attempt(Runnable act) {
    try {
      act.run();
      return true;
    } catch (ProblemException e) {
      refuse((e.getMessage() + " " + e.advice()).strip());
    } catch (AccessDeniedException e) {
      refuse(translate("identity.not-allowed"));
    }
    return false;
  }

  /** Tries it, and shows anew what it has changed; whether it was done. */
  static boolean attempt(Runnable act, Runnable reload) {
    boolean done = attempt(act);
    if (done) {
      reload.run();
    }
    return done;
  }

  /** Says that it was done. */
  public static void done(String sentence) {
    Notification note = new Notification(sentence, SHOWN_MILLIS);
    note.setPosition(Notification.Position.BOTTOM_END);
    note.open();
  }

  private static void refuse(String sentence) {
    Notification note = new Notification(sentence, SHOWN_MILLIS);
    note.setPosition(Notification.Position.BOTTOM_END);
    note.addThemeVariants(NotificationVariant.LUMO_ERROR);
    note.setAssertive(true);
    note.open();
  }
}
