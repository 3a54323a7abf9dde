package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.signon.SignOnDomain;
import io.tallawah.identity.signon.SignOnDomains;
import io.tallawah.identity.signon.SignOnService;
import io.tallawah.identity.signon.SignOnServices;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.Question;
import io.tallawah.shared.ui.StatusWord;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The mail domains that the tenant's services answer for. */
class SignOnDomainsPanel extends Panel {

  private final transient SignOnServices services;
  private final transient SignOnDomains domains;
  private final ZoneId zone;

  SignOnDomainsPanel(SignOnServices services, SignOnDomains domains, ZoneId zone) {
    super(translate("identity.domains"), translate("identity.domains.says"));
    this.services = services;
    this.domains = domains;
    this.zone = zone;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  final void load() {
    List<SignOnService> known = services.all();
    List<SignOnDomain> all = domains.all();
    Button claim =
        new Button(translate("identity.domains.add"), new DrawnIcon("plus"), click -> claim(known));
    claim.setId("add-domain");
    claim.setEnabled(!known.isEmpty());
    Div parts =
        new Div(
            all.isEmpty() ? new Paragraph(translate("identity.domains.none")) : table(all, known),
            claim);
    parts.addClassName("stack");
    show(parts);
  }

  private DataTable table(List<SignOnDomain> all, List<SignOnService> known) {
    Map<UUID, String> names =
        known.stream().collect(Collectors.toMap(SignOnService::id, one -> one.settings().name()));
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("identity.domains"),
            DataTable.Column.text(translate("identity.domain")),
            DataTable.Column.text(translate("identity.service")),
            DataTable.Column.text(translate("common.state")),
            DataTable.Column.text(translate("identity.asked")),
            DataTable.Column.text(translate("common.actions")));
    for (SignOnDomain one : all) {
      table.addRow(
          one.domain(),
          names.getOrDefault(one.service(), ""),
          one.confirmed()
              ? new StatusWord(translate("identity.domains.confirmed"), "good")
              : new StatusWord(translate("identity.domains.waits"), "late"),
          figures.moment(one.askedAt(), zone),
          remove(one));
    }
    return table.stacked();
  }

  private Button remove(SignOnDomain one) {
    Button remove = new Button(translate("common.remove"), click -> confirmRemove(one));
    remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    remove.setAriaLabel(translate("identity.domains.remove.label", one.domain()));
    return remove;
  }

  private void claim(List<SignOnService> known) {
    new DomainDialog(known, (domain, service) -> act(() -> domains.claim(service, domain))).open();
  }

  private void confirmRemove(SignOnDomain one) {
    Question.ask(
        translate("identity.domains.remove", one.domain()),
        translate("identity.domains.remove.says"),
        translate("common.remove"),
        () -> act(() -> domains.remove(one.domain())));
  }

  private boolean act(Runnable change) {
    boolean done = Acts.attempt(change);
    if (done) {
      load();
    }
    return done;
  }
}
