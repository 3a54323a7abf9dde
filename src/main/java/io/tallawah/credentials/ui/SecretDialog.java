package io.tallawah.credentials.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.PasswordField;
import io.tallawah.credentials.LastDay;
import io.tallawah.credentials.Secret;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.DayPicker;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A form with a secret and the day it expires; what is wrong is said in it. */
abstract class SecretDialog extends Dialog {

  private final PasswordField secret = new PasswordField(translate("credentials.secret"));
  private final DayPicker expires = new DayPicker(translate("credentials.last-day"));
  private final Paragraph problem = new Paragraph();
  private final ProblemFields fields = new ProblemFields().tie("secret", secret);
  private final transient @Nullable Instant before;
  private final transient LastDay lastDay;

  /**
   * The form.
   *
   * @param before when the secret that it replaces expires; null: never, or there is none
   */
  SecretDialog(String title, ZoneId zone, @Nullable Instant before, Component... fields) {
    this.before = before;
    this.lastDay = new LastDay(zone);
    setHeaderTitle(title);
    secret.setRevealButtonVisible(false);
    secret.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
    secret.setRequiredIndicatorVisible(true);
    secret.setHelperText(translate("credentials.secret.hidden"));
    expires.setHelperText(translate("credentials.secret.no-day"));
    expires.setValue(lastDay.of(before));
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    FormLayout form = new FormLayout(fields);
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    form.add(secret, expires);
    add(form, problem);
    Button save = new Button(translate("common.save"), click -> trySaving());
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    getFooter().add(new Button(translate("common.cancel"), click -> close()), save);
    setWidth("min(480px, 94vw)");
  }

  /** Takes what was entered, when it may be something. */
  protected abstract void save(Secret entered, @Nullable Instant expiresAt);

  /** Says at this field what is wrong with a thing of that name. */
  <F extends Component & HasValidationProperties> void tie(String name, F field) {
    fields.tie(name, field);
  }

  /** Says why it can't be: at the field that is to blame, or below them. */
  void refuse(ProblemException refused) {
    if (!fields.say(refused)) {
      showProblem(ProblemWords.of(refused));
    }
  }

  void showProblem(String sentence) {
    problem.setText(sentence);
    problem.setVisible(true);
  }

  private void trySaving() {
    problem.setVisible(false);
    fields.clear();
    if (!expires.readable()) {
      expires.focus();
      return;
    }
    try {
      save(new Secret(secret.getValue()), lastDay.end(expires.getValue(), before));
    } catch (ProblemException e) {
      refuse(e);
    }
  }
}
