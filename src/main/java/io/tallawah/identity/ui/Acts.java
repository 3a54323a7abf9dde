package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;

/** Tries what a person asks for, and tells them in a sentence when it can't be done. */
public final class Acts {

  private static final int SHOWN_MILLIS = 8_000;
  private static final ThreadLocal<Consumer<ProblemException>> SAYS =
      ThreadLocal.withInitial(() -> Acts::showRefusal);

  private Acts() {}

  /** Whether it was done. */
  public static boolean attempt(Runnable act) {
    try {
      act.run();
      return true;
    } catch (ProblemException e) {
      refuse(e);
    } catch (AccessDeniedException e) {
      refuse(new ProblemException(translate("identity.not-allowed"), ""));
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

  /** Tries it, shows anew what it has changed, and says what was done; whether it was. */
  static boolean attempt(Runnable act, Runnable reload, String done) {
    return attempt(
        act,
        () -> {
          reload.run();
          done(done);
        });
  }

  /** Tries it; what is refused about one of these fields is said there. Whether it was done. */
  static boolean attempt(ProblemFields fields, Runnable act) {
    fields.clear();
    return inForm(
        problem -> {
          if (!fields.say(problem)) {
            showRefusal(problem);
          }
        },
        () -> {
          act.run();
          return true;
        });
  }

  /** Says that it was done. */
  public static void done(String sentence) {
    Notification note = new Notification(sentence, SHOWN_MILLIS);
    note.setPosition(Notification.Position.BOTTOM_END);
    note.open();
  }

  /** Runs what a form asks for; what is refused is said in the form, not beside it. */
  static boolean inForm(Consumer<ProblemException> form, BooleanSupplier act) {
    Consumer<ProblemException> before = SAYS.get();
    SAYS.set(form);
    try {
      boolean[] done = new boolean[1];
      return attempt(() -> done[0] = act.getAsBoolean()) && done[0];
    } finally {
      SAYS.set(before);
    }
  }

  private static void refuse(ProblemException problem) {
    SAYS.get().accept(problem);
  }

  private static void showRefusal(ProblemException problem) {
    Notification note = new Notification(ProblemWords.of(problem), SHOWN_MILLIS);
    note.setPosition(Notification.Position.BOTTOM_END);
    note.addThemeVariants(NotificationVariant.LUMO_ERROR);
    note.setAssertive(true);
    note.open();
  }
}
