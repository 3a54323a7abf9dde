package io.tallawah.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;

/** Says what is wrong with a form at the field where it can be put right. */
public final class FieldProblem {

  private FieldProblem() {}

  /** Does something; what can't be is said at the field. Whether it was done. */
  public static <F extends Component & HasValidationProperties & Focusable<?>> boolean at(
      F field, Runnable act) {
    field.setInvalid(false);
    try {
      act.run();
      return true;
    } catch (ProblemException e) {
      say(field, ProblemWords.of(e));
      return false;
    }
  }

  /** Whether nothing stands in the field; then it says so. */
  public static <F extends Component & HasValidationProperties & Focusable<?> & HasValue<?, ?>>
      boolean missing(F field, String sentence) {
    boolean missing =
        field.isEmpty() || (field.getValue() instanceof String text && text.isBlank());
    field.setInvalid(false);
    if (missing) {
      say(field, sentence);
    }
    return missing;
  }

  /** Says it at the field, which gets the focus. */
  public static <F extends Component & HasValidationProperties & Focusable<?>> void say(
      F field, String sentence) {
    ProblemFields.say(field, sentence);
  }
}
