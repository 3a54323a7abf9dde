package io.tallawah.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tallawah.shared.api.TraceId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * Something failed: a plain cause, of when what is still shown is, a way to try again, and the id
 * that is in the log.
 */
public class ProblemPanel extends Div {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemPanel.class);

  private final Span text = new Span();
  private final Span id = new Span();
  private final transient Clock clock;
  private transient @Nullable Instant readAt;

  /** For what shows nothing, or says of when it is by itself. */
  public ProblemPanel(Runnable retry) {
    this(retry, Clock.systemUTC());
  }

  /** For what stays as it was last read, by a clock in the zone of who looks at it. */
  public ProblemPanel(Runnable retry, Clock clock) {
    this.clock = clock;
    addClassName("problem-panel");
    getElement().setAttribute("role", "alert");
    id.addClassName("muted");
    Button again =
        new Button(translate("common.try-again"), new DrawnIcon("retry"), click -> retry.run());
    again.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    add(new DrawnIcon("warning"), text, id, again);
    setVisible(false);
  }

  /** What is shown from now on has just been read. */
  public void settle() {
    readAt = clock.instant();
    hide();
  }

  /** Shows it, with when what is still shown was read. */
  public void show(String sentence, String traceId) {
    text.setText(
        readAt == null
            ? sentence
            : sentence
                + " "
                + translate(
                    "common.kept", new Figures(getLocale()).moment(readAt, clock.getZone())));
    id.setText(translate("common.id", traceId));
    setVisible(true);
  }

  /** Shows it under the id under which it is written down here. */
  public void show(String sentence, Exception failure) {
    String traceId = TraceId.current();
    LOG.error("a part of a screen could not be read, id {}", traceId, failure);
    show(sentence, traceId);
  }

  /** As {@link #show}, but nothing to who may not see what it is about anyway. */
  public void showUnlessDenied(String sentence, Exception failure) {
    if (failure instanceof AccessDeniedException) {
      hide();
    } else {
      show(sentence, failure);
    }
  }

  public void hide() {
    setVisible(false);
  }
}
