package io.tallawah.operator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.tallawah.identity.Support;
import io.tallawah.identity.SupportRole;
import io.tallawah.identity.ui.Acts;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Asks as what, why and for how long an operator acts in a tenant. */
class SupportDialog extends Dialog {

  private static final int LONGEST = 500;
  private static final String USUAL_ROLE = "viewer";

  private final Select<SupportRole> role = new Select<>();
  private final Checkbox managing =
      new Checkbox("This role may change people, settings or secrets. I mean it.");
  private final TextArea reason = new TextArea("Reason");
  private final Select<Duration> length = new Select<>();

  SupportDialog(String tenant, List<SupportRole> roles, Predicate<Support.Wanted> begin) {
    setHeaderTitle("Support " + tenant);
    setWidth("460px");
    role.setLabel("Role");
    role.setItems(roles);
    role.setItemLabelGenerator(SupportRole::name);
    role.addValueChangeListener(change -> offerManaging());
    roles.stream()
        .filter(one -> one.name().equals(USUAL_ROLE))
        .findFirst()
        .ifPresent(role::setValue);
    reason.setMaxLength(LONGEST);
    reason.setHelperText("The tenant reads it in its audit log, and its owners in a message.");
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    length.setLabel("Ends by itself after");
    length.setItems(Support.LENGTHS);
    length.setItemLabelGenerator(SupportDialog::words);
    length.setValue(Duration.ofHours(1));
    Button start =
        new Button(
            "Begin",
            click ->
                Acts.attempt(() -> {
                  if (begin.test(wanted())) {
                    close();
                  }
                }));
    start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    start.setId("begin-support");
    Div all =
        new Div(
            new Paragraph("You have this role's rights there and no operator's until it ends."),
            role,
            managing,
            reason,
            length);
    all.addClassName("stack");
    add(all);
    getFooter().add(new Button("Cancel", click -> close()), start);
    offerManaging();
  }

  private void offerManaging() {
    SupportRole chosen = role.getValue();
    managing.setVisible(chosen != null && chosen.manages());
    managing.setValue(false);
  }

  private Support.Wanted wanted() {
    SupportRole chosen = role.getValue();
    return new Support.Wanted(
        chosen == null ? "" : chosen.name(),
        managing.getValue(),
        reason.getValue(),
        length.getValue());
  }

  private static String words(Duration length) {
    return length.toMinutes() < 60
        ? length.toMinutes() + " minutes"
        : length.toHours() == 1 ? "1 hour" : length.toHours() + " hours";
  }
}
