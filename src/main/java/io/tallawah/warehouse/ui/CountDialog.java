package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.ingestion.Handover;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.DayPicker;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.warehouse.DataGaps;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks from which day on a connection is to count for an account. It stays until that is done. */
class CountDialog extends Dialog {

  /**
   * What was chosen.
   *
   * @param from null: all days
   * @param places whether its figures by place are to count too
   */
  record Answer(@Nullable LocalDate from, boolean places) {}

  private final DayPicker from = new DayPicker(translate("warehouse.count.from"));
  private final Checkbox places = new Checkbox(translate("warehouse.count.places"));
  private final Paragraph problem = new Paragraph();
  private final transient BiConsumer<CountDialog, Answer> answered;

  CountDialog(
      DataGaps.NotCounted row, boolean bringsPlaces, BiConsumer<CountDialog, Answer> answered) {
    this.answered = answered;
    setHeaderTitle(translate("warehouse.count.of", row.connection(), row.accountName()));
    from.setValue(row.from());
    from.setMin(Handover.FIRST);
    from.setMax(Handover.LAST);
    from.setI18n(
        from.getI18n()
            .setMinErrorMessage(translate("common.date-unreadable"))
            .setMaxErrorMessage(translate("common.date-unreadable")));
    from.setClearButtonVisible(true);
    from.setHelperText(translate("warehouse.count.from.help", row.connection()));
    from.setWidthFull();
    places.setValue(bringsPlaces);
    places.setHelperText(translate("warehouse.count.places.help", row.connection()));
    problem.getElement().setAttribute("role", "alert");
    problem.addClassName("form-problem");
    problem.setVisible(false);
    String owner = row.owner() == null ? "" : row.owner();
    Div fields =
        new Div(
            new Paragraph(translate("warehouse.count.says", row.connection(), owner)),
            from,
            places,
            problem);
    fields.addClassName("stack");
    add(fields);
    Button count = new Button(translate("warehouse.count.do"), click -> submit());
    count.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    getFooter().add(new Button(translate("common.cancel"), click -> close()), count);
    setWidth("min(480px, 94vw)");
  }

  /** Nothing would change. */
  void refuse(String sentence) {
    ProblemFields.say(from, sentence);
  }

  /** It can't be. */
  void refuse(ProblemException refused) {
    say(ProblemWords.of(refused));
  }

  /** Says below the fields what came of it. */
  void say(String sentence) {
    problem.setText(sentence);
    problem.setVisible(true);
  }

  private void submit() {
    problem.setVisible(false);
    if (from.readable()) {
      answered.accept(this, new Answer(from.getValue(), places.getValue()));
    }
  }
}
