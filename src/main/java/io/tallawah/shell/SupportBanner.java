package io.tallawah.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import io.tallawah.identity.Support;
import io.tallawah.identity.SupportVisit;
import io.tallawah.shared.ui.RoleWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says, on every screen of a visit, for whom an operator acts, as what, why and until when. */
class SupportBanner extends Div {

  private final transient SupportWatch watch;
  private transient @Nullable Registration watched;

  SupportBanner(SupportVisit visit, ZoneId zone, Support support, SupportWatch watch) {
    this.watch = watch;
    addClassName("support-banner");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", translate("shell.support"));
    Span what =
        new Span(
            translate(
                "shell.support.says",
                visit.name(),
                RoleWords.of(visit.role()),
                time(visit.endsAt(), zone)));
    what.addClassName("support-what");
    Span why = new Span(translate("shell.support.reason", visit.reason()));
    why.addClassName("support-why");
    Button end =
        new Button(
            translate("shell.support.end"),
            click -> {
              support.end();
              getUI().ifPresent(SupportWatch::leave);
            });
    end.setId("end-support");
    end.setAriaLabel(translate("shell.support.end-of", visit.name()));
    Div words = new Div(what, why);
    words.addClassName("support-words");
    add(words, end);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    watched = watch.add(event.getUI());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (watched != null) {
      watched.remove();
    }
  }

  private String time(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).format(moment.atZone(zone));
  }
}
