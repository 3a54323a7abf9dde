package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.shared.Registration;
import io.tallawah.identity.Preferences;
import io.tallawah.shared.Density;
import io.tallawah.shared.Look;
import io.tallawah.shared.Scheme;
import io.tallawah.shared.ui.Looks;
import io.tallawah.shared.ui.Panel;
import java.util.Locale;

/** Language, colours and density; a choice holds at once and wherever one signs in. */
class LookPanel extends Panel {

  private final transient Preferences preferences;
  private final Select<Locale> language = new Select<>();
  private final Select<Scheme> scheme = new Select<>();
  private final Select<Density> density = new Select<>();
  private final Paragraph outcome = new Paragraph();

  LookPanel(Preferences preferences, Look now) {
    super(translate("identity.look"), translate("identity.look.says"));
    this.preferences = preferences;
    language.setLabel(getTranslation("language.label"));
    language.setItems(Look.LANGUAGES);
    language.setItemLabelGenerator(one -> one.getDisplayName(one));
    language.setHelperText(getTranslation("language.help"));
    scheme.setLabel(translate("identity.look.colours"));
    scheme.setItems(Scheme.values());
    scheme.setItemLabelGenerator(one -> translate("common.scheme." + one));
    density.setLabel(translate("identity.look.density"));
    density.setItems(Density.values());
    density.setItemLabelGenerator(one -> translate("common.density." + one));
    set(now);
    language.addValueChangeListener(change -> chosen(change.isFromClient()));
    scheme.addValueChangeListener(change -> chosen(change.isFromClient()));
    density.addValueChangeListener(change -> chosen(change.isFromClient()));
    outcome.getElement().setAttribute("role", "status");
    Div fields = new Div(language, scheme, density, outcome);
    fields.addClassNames("stack", "narrow");
    show(fields);
  }

  /** They can be chosen in the person's menu too. */
  @Override
  protected void onAttach(AttachEvent event) {
    Registration changes =
        ComponentUtil.addListener(event.getUI(), Looks.Changed.class, change -> set(change.look()));
    addDetachListener(gone -> {
      gone.unregisterListener();
      changes.remove();
    });
  }

  private void set(Look look) {
    language.setValue(look.language());
    scheme.setValue(look.scheme());
    density.setValue(look.density());
  }

  private void chosen(boolean byThePerson) {
    if (byThePerson) {
      Look look = new Look(language.getValue(), scheme.getValue(), density.getValue());
      preferences.save(look);
      Looks.show(UI.getCurrent(), look);
      outcome.setText(translate("identity.look.kept"));
    }
  }
}
