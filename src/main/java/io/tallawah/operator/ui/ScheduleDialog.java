package io.tallawah.operator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.operator.TenantDeletions;
import java.util.function.Predicate;

/** The first step of a deletion: the slug typed, why, and how long it waits. */
class ScheduleDialog extends Dialog {

  /** What was entered. */
  record Entered(String slug, String reason, int days) {}

  private static final int LONGEST = 500;

  ScheduleDialog(String tenant, String slug, Predicate<Entered> schedule) {
    setHeaderTitle("Schedule the deletion of " + tenant + "?");
    setWidth("480px");
    TextField typed = new TextField("Type its slug: " + slug);
    TextArea reason = new TextArea("Reason");
    reason.setMaxLength(LONGEST);
    Select<Integer> days = new Select<>();
    days.setLabel("It waits");
    days.setItems(TenantDeletions.WAITS);
    days.setItemLabelGenerator(one -> one + " days");
    days.setValue(TenantDeletions.WAITS.getFirst());
    Button make =
        new Button(
            "Schedule",
            click -> {
              if (schedule.test(
                  new Entered(typed.getValue(), reason.getValue(), days.getValue()))) {
                close();
              }
            });
    make.addThemeVariants(ButtonVariant.AURA_PRIMARY, ButtonVariant.AURA_DANGER);
    make.setId("schedule");
    Div all =
        new Div(
            new Paragraph(
                "After the wait and a second confirmation everything of it is removed: what landed,"
                    + " figures, people who belong to no other tenant, keys, files and its audit log."
                    + " Until then it can be called off."),
            typed,
            reason,
            days);
    all.addClassName("stack");
    add(all);
    getFooter().add(new Button("Cancel", click -> close()), make);
  }
}
