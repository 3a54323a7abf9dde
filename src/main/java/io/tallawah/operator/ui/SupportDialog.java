package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.tallawah.identity.Support;
import io.tallawah.identity.SupportRole;
import io.tallawah.identity.ui.FieldProblem;
import io.tallawah.identity.ui.FormDialog;
import io.tallawah.shared.ui.RoleWords;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Asks as what, why and for how long an operator acts in a tenant. */
class SupportDialog extends FormDialog {

  private static final int LONGEST = 500;
  private static final String USUAL_ROLE = "viewer";

  private final Select<SupportRole> role = new Select<>();
  private final Checkbox managing = new Checkbox(translate("operator.support.managing"));
  private final TextArea reason = new TextArea(translate("operator.reason"));
  private final Select<Duration> length = new Select<>();

  SupportDialog(String tenant, List<SupportRole> roles, Predicate<Support.Wanted> begin) {
    super(translate("operator.support.title", tenant));
    role.setLabel(translate("common.role"));
    role.setItems(roles);
    role.setItemLabelGenerator(one -> RoleWords.of(one.name()));
    role.addValueChangeListener(change -> offerManaging());
    roles.stream()
        .filter(one -> one.name().equals(USUAL_ROLE))
        .findFirst()
        .ifPresent(role::setValue);
    reason.setMaxLength(LONGEST);
    reason.setHelperText(translate("operator.support.reason"));
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    length.setLabel(translate("operator.support.ends"));
    length.setItems(Support.LENGTHS);
    length.setItemLabelGenerator(SupportDialog::words);
    length.setValue(Duration.ofHours(1));
    Button start =
        new Button(
            translate("operator.support.begin"),
            click -> {
              if (!FieldProblem.missing(reason, translate("operator.reason.missing"))) {
                submit(() -> begin.test(wanted()));
              }
            });
    start.setId("begin-support");
    tie("role", role);
    tie("managing", managing);
    tie("reason", reason);
    form(
        start, new Paragraph(translate("operator.support.rights")), role, managing, reason, length);
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
        ? translate("operator.support.minutes", length.toMinutes())
        : translate("operator.support.hours", length.toHours());
  }
}
