package io.tallawah.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.signon.DomainClaims;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.StatusWord;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The mail domains that tenants claim for their sign-on, for the operator to confirm. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class DomainClaimsPanel extends Panel {

  private final transient DomainClaims claims;

  DomainClaimsPanel(DomainClaims claims) {
    super(
        "Mail domains",
        "Tenants claim them for their own sign-on. Confirm one when you know that it is theirs:"
            + " whoever runs that sign-on then signs in people of the domain.");
    this.claims = claims;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  private void load() {
    List<DomainClaims.Claim> all = claims.all();
    if (all.isEmpty()) {
      show(new Paragraph("No tenant claims one."));
      return;
    }
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            "Mail domains",
            DataTable.Column.text("Domain"),
            DataTable.Column.text("Tenant"),
            DataTable.Column.text("Sign-on"),
            DataTable.Column.text("State"),
            DataTable.Column.text("Asked"),
            DataTable.Column.text("Actions"));
    for (DomainClaims.Claim one : all) {
      boolean confirmed = one.confirmedAt() != null;
      table.addRow(
          one.domain(),
          one.tenantName(),
          one.serviceName() + ", " + one.issuer(),
          new StatusWord(confirmed ? "confirmed" : "waits", confirmed ? "good" : "late"),
          figures.moment(one.askedAt(), ZoneOffset.UTC),
          confirmed
              ? action(
                  "Withdraw", one, () -> act(() -> claims.withdraw(one.tenant(), one.domain())))
              : action("Confirm", one, () -> ask(one)));
    }
    show(table.stacked());
  }

  private static Button action(String word, DomainClaims.Claim one, Runnable act) {
    Button button = new Button(word, click -> act.run());
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.setAriaLabel(word + ": " + one.domain());
    return button;
  }

  private void ask(DomainClaims.Claim one) {
    ConfirmDialog ask = new ConfirmDialog();
    ask.setHeader("Is " + one.domain() + " " + one.tenantName() + "'s?");
    ask.setText(
        "Whoever runs "
            + one.issuer()
            + " will sign in people with an address of "
            + one.domain()
            + " to "
            + one.tenantName()
            + ", and to no other tenant. Ask somebody you know there before you confirm.");
    ask.setCancelable(true);
    ask.setConfirmText("Confirm");
    ask.addConfirmListener(confirmed -> act(() -> claims.confirm(one.tenant(), one.domain())));
    ask.open();
  }

  private void act(Runnable change) {
    if (Acts.attempt(change)) {
      load();
    }
  }
}
