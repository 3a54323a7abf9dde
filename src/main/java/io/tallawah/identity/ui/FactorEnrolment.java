package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.tallawah.identity.OwnAccount;
import io.tallawah.identity.SecondFactors;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.ProblemWords;
import java.util.List;

/** Setting up a second factor: a picture for the phone, its first code, the recovery codes. */
class FactorEnrolment extends Div {

  private final transient OwnAccount account;
  private final transient Runnable done;

  /**
   * Begins a new factor.
   *
   * @param done called once the person has seen the recovery codes
   */
  FactorEnrolment(OwnAccount account, Runnable done) {
    this.account = account;
    this.done = done;
    addClassName("stack");
    showSecret(account.beginFactor());
  }

  private void showSecret(SecondFactors.Enrolment enrolment) {
    CodeField code = new CodeField(translate("identity.enrol.code"));
    Button confirm = new Button(translate("common.confirm"), click -> confirm(code));
    confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    confirm.addClickShortcut(Key.ENTER).listenOn(code).resetFocusOnActiveElement();
    OrderedList steps =
        new OrderedList(
            new ListItem(translate("identity.enrol.step.open")),
            new ListItem(translate("identity.enrol.step.read")),
            new ListItem(translate("identity.enrol.step.enter")));
    Code key = new Code(enrolment.text());
    key.addClassName("secret");
    add(
        steps,
        new QrCode(enrolment.address(), translate("identity.enrol.picture")),
        key,
        code,
        confirm);
  }

  private void confirm(CodeField code) {
    try {
      List<String> codes = account.confirmFactor(code.getValue());
      removeAll();
      add(recoveryCodes(codes, done));
    } catch (ProblemException e) {
      FieldProblem.say(code, ProblemWords.of(e));
    }
  }

  /** Recovery codes, shown this once. */
  static Div recoveryCodes(List<String> codes, Runnable done) {
    UnorderedList list = new UnorderedList();
    list.addClassName("recovery-codes");
    codes.forEach(code -> list.add(new ListItem(new Code(code))));
    Button kept = new Button(translate("identity.enrol.kept"), click -> done.run());
    kept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div buttons = new Div(new CopyButton(String.join("\n", codes)), kept);
    buttons.addClassName("header-row");
    Div shown = new Div(new Paragraph(translate("identity.enrol.codes")), list, buttons);
    shown.addClassName("stack");
    return shown;
  }
}
