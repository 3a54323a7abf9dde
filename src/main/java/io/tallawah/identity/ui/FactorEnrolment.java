package io.tallawah.identity.ui;

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
    CodeField code = new CodeField("Code that the app shows");
    Button confirm = new Button("Confirm", click -> confirm(code));
    confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    OrderedList steps =
        new OrderedList(
            new ListItem("Open an authenticator app on your phone and add an account."),
            new ListItem("Let it read this picture, or type the key below it."),
            new ListItem("Enter the code that the app shows now."));
    Code key = new Code(enrolment.text());
    key.addClassName("secret");
    add(
        steps,
        new QrCode(enrolment.address(), "Picture for the authenticator app; the key is below"),
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
      code.setInvalid(true);
      code.setErrorMessage(e.getMessage() + " " + e.advice());
      code.focus();
    }
  }

  /** Recovery codes, shown this once. */
  static Div recoveryCodes(List<String> codes, Runnable done) {
    UnorderedList list = new UnorderedList();
    list.addClassName("recovery-codes");
    codes.forEach(code -> list.add(new ListItem(new Code(code))));
    Button kept = new Button("I have kept them", click -> done.run());
    kept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div shown =
        new Div(
            new Paragraph(
                "Recovery codes, shown this once. Each signs you in once when your phone is not at"
                    + " hand. Keep them where you keep your passwords."),
            list,
            kept);
    shown.addClassName("stack");
    return shown;
  }
}
