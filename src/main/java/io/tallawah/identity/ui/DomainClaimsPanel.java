package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.signon.DomainClaims;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.Question;
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
    super(translate("identity.domains"), translate("identity.claims.says"));
    this.claims = claims;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  private void load() {
    List<DomainClaims.Claim> all = claims.all();
    if (all.isEmpty()) {
      show(new Paragraph(translate("identity.claims.none")));
      return;
    }
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("identity.domains"),
            DataTable.Column.text(translate("identity.domain")),
            DataTable.Column.text(translate("common.tenant")),
            DataTable.Column.text(translate("identity.title.sign-on")),
            DataTable.Column.text(translate("common.state")),
            DataTable.Column.text(translate("identity.asked")),
            DataTable.Column.text(translate("common.actions")));
    for (DomainClaims.Claim one : all) {
      boolean confirmed = one.confirmedAt() != null;
      table.addRow(
          one.domain(),
          one.tenantName(),
          one.serviceName() + ", " + one.issuer(),
          new StatusWord(
              confirmed
                  ? translate("identity.domains.confirmed")
                  : translate("identity.claims.waits"),
              confirmed ? "good" : "late"),
          figures.moment(one.askedAt(), ZoneOffset.UTC),
          confirmed
              ? action(
                  translate("identity.claims.withdraw"),
                  one,
                  () -> act(() -> claims.withdraw(one.tenant(), one.domain())))
              : action(translate("common.confirm"), one, () -> ask(one)));
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
    Question.ask(
        translate("identity.claims.is", one.domain(), one.tenantName()),
        translate("identity.claims.consequence", one.issuer(), one.domain(), one.tenantName()),
        translate("common.confirm"),
        () -> act(() -> claims.confirm(one.tenant(), one.domain())));
  }

  private void act(Runnable change) {
    if (Acts.attempt(change)) {
      load();
    }
  }
}
