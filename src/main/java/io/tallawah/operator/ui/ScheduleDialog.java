package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.ui.FieldProblem;
import io.tallawah.identity.ui.FormDialog;
import io.tallawah.operator.TenantDeletions;
import java.util.function.Predicate;

/** The first step of a deletion: the slug typed, why, and how long it waits. */
class ScheduleDialog extends FormDialog {

  /** What was entered. */
  record Entered(String slug, String reason, int days) {}

  private static final int LONGEST = 500;

  ScheduleDialog(String tenant, String slug, Predicate<Entered> schedule) {
    super(translate("operator.schedule.ask", tenant));
    TextField typed = new TextField(translate("operator.slug.type", slug));
    TextArea reason = new TextArea(translate("operator.reason"));
    reason.setMaxLength(LONGEST);
    Select<Integer> days = new Select<>();
    days.setLabel(translate("operator.schedule.waits"));
    days.setItems(TenantDeletions.WAITS);
    days.setItemLabelGenerator(one -> translate("operator.schedule.days", one));
    days.setValue(TenantDeletions.WAITS.getFirst());
    Button make =
        new Button(
            translate("operator.schedule"),
            click -> {
              if (!FieldProblem.missing(typed, translate("operator.slug.missing"))
                  && !FieldProblem.missing(reason, translate("operator.reason.missing"))) {
                submit(() ->
                    schedule.test(
                        new Entered(typed.getValue(), reason.getValue(), days.getValue())));
              }
            });
    make.addThemeVariants(ButtonVariant.AURA_DANGER);
    make.setId("schedule");
    tie("slug", typed);
    tie("reason", reason);
    form(make, new Paragraph(translate("operator.schedule.says")), typed, reason, days);
  }
}
