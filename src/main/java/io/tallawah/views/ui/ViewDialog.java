package io.tallawah.views.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.tallawah.views.ViewContent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names a view: a new one, for whom it is, or one that is there. */
class ViewDialog extends Dialog {

  /**
   * What was asked for.
   *
   * @param opening whether to open the screen with it
   */
  record Wanted(String name, boolean team, boolean opening) {}

  private final TextField name = new TextField();
  private final RadioButtonGroup<Boolean> scope = new RadioButtonGroup<>();
  private final Checkbox opening = new Checkbox();
  private final transient ViewActs.Words words;
  private final transient Function<Wanted, @Nullable String> save;

  /**
   * For a new view.
   *
   * @param save what stood in the way, or null when it is done
   */
  ViewDialog(ViewActs.Words words, boolean mayShare, Function<Wanted, @Nullable String> save) {
    this.words = words;
    this.save = save;
    setHeaderTitle(words.of("views.dialog.save"));
    scope.setLabel(words.of("views.dialog.scope"));
    scope.setItems(false, true);
    scope.setItemLabelGenerator(team -> words.of(team ? "views.dialog.team" : "views.dialog.mine"));
    scope.setValue(false);
    scope.setVisible(mayShare);
    opening.setLabel(words.of("views.dialog.opening"));
    compose("views.dialog.save-verb", new Div(name, scope, opening));
  }

  /** For another name of one that is there. */
  ViewDialog(ViewActs.Words words, String now, Function<Wanted, @Nullable String> save) {
    this.words = words;
    this.save = save;
    setHeaderTitle(words.of("views.dialog.rename", now));
    name.setValue(now);
    name.setAutoselect(true);
    compose("views.dialog.rename-verb", new Div(name));
  }

  private void compose(String verb, Div fields) {
    name.setLabel(words.of("common.name"));
    name.setMaxLength(ViewContent.LONGEST_NAME);
    name.setWidthFull();
    name.setAutofocus(true);
    name.setValueChangeMode(ValueChangeMode.EAGER);
    fields.addClassNames("stack", "view-fields");
    Button done = new Button(words.of(verb), click -> send());
    done.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    done.addClickShortcut(Key.ENTER).listenOn(name);
    add(fields);
    getFooter().add(new Button(words.of("common.cancel"), click -> close()), done);
    setWidth("min(420px, 94vw)");
  }

  private void send() {
    String fault =
        save.apply(
            new Wanted(name.getValue(), Boolean.TRUE.equals(scope.getValue()), opening.getValue()));
    name.setErrorMessage(fault);
    name.setInvalid(fault != null);
    if (fault == null) {
      close();
    }
  }
}
