package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.signon.SignOnLink;
import io.tallawah.identity.signon.SignOnLinks;
import io.tallawah.identity.signon.SignOnService;
import io.tallawah.identity.signon.SignOnServices;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.Question;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who signs in through which service. */
class SignOnLinksPanel extends Panel {

  private final transient SignOnServices services;
  private final transient SignOnLinks links;
  private final ZoneId zone;

  SignOnLinksPanel(SignOnServices services, SignOnLinks links, ZoneId zone) {
    super(translate("identity.title.people"), translate("identity.links.says"));
    this.services = services;
    this.links = links;
    this.zone = zone;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  final void load() {
    List<SignOnLink> all = links.all();
    if (all.isEmpty()) {
      show(new Paragraph(translate("identity.links.none")));
      return;
    }
    Map<UUID, String> names =
        services.all().stream()
            .collect(Collectors.toMap(SignOnService::id, one -> one.settings().name()));
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("identity.links.table"),
            DataTable.Column.text(translate("common.name")),
            DataTable.Column.text(translate("identity.links.email")),
            DataTable.Column.text(translate("identity.service")),
            DataTable.Column.text(translate("identity.links.id")),
            DataTable.Column.text(translate("identity.since")),
            DataTable.Column.text(translate("common.actions")));
    for (SignOnLink one : all) {
      table.addRow(
          one.name(),
          one.email(),
          names.getOrDefault(one.service(), ""),
          one.subject(),
          figures.moment(one.linkedAt(), zone),
          untie(one));
    }
    show(table.stacked());
  }

  private Button untie(SignOnLink one) {
    Button untie = new Button(translate("identity.links.untie"), click -> confirm(one));
    untie.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    untie.setAriaLabel(translate("identity.links.untie.label", one.name()));
    return untie;
  }

  private void confirm(SignOnLink one) {
    Question.ask(
        translate("identity.links.untie.ask", one.name()),
        translate("identity.links.untie.says"),
        translate("identity.links.untie"),
        () -> {
          if (Acts.attempt(() -> links.unlink(one.user()))) {
            load();
          }
        });
  }
}
