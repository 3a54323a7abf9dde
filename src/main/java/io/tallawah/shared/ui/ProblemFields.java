package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.tallawah.shared.ProblemException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** The fields of a form by what services call that which is entered in them. */
public final class ProblemFields implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TO_FIRST = "(this.querySelector('vaadin-checkbox') || this).focus()";

  private final Map<String, Component> fields = new HashMap<>();

  /** Says at this field what is wrong with a thing of that name. */
  public <F extends Component & HasValidationProperties> ProblemFields tie(String name, F field) {
    fields.put(name, field);
    return this;
  }

  /** Nothing is wrong so far. */
  public void clear() {
    fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
  }

  /** Says a problem at the field that it is about, and leads there; whether there is one. */
  public boolean say(ProblemException problem) {
    Component field = fields.get(problem.field());
    if (field == null || !field.isVisible()) {
      return false;
    }
    say(field, (HasValidationProperties) field, ProblemWords.of(problem));
    return true;
  }

  /** Says it at the field, which gets the focus. */
  public static <F extends Component & HasValidationProperties> void say(F field, String sentence) {
    say(field, field, sentence);
  }

  private static void say(Component field, HasValidationProperties marks, String sentence) {
    marks.setErrorMessage(sentence);
    marks.setInvalid(true);
    if (field instanceof Focusable<?> one) {
      one.focus();
    } else {
      field.getElement().executeJs(TO_FIRST); // a group of boxes has no focus of its own
    }
  }
}
