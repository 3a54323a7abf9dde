package io.tallawah.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.signon.SignOnLink;
import io.tallawah.identity.signon.SignOnLinks;
import io.tallawah.identity.signon.SignOnService;
import io.tallawah.identity.signon.SignOnServices;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
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
    super(
        "People",
        "A service tells people by its own id, whatever address they have there. Untie somebody"
            + " whose account was made anew in the service.");
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
      show(new Paragraph("Nobody has signed in through a service yet."));
      return;
    }
    Map<UUID, String> names =
        services.all().stream()
            .collect(Collectors.toMap(SignOnService::id, one -> one.settings().name()));
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            "People who sign in through a service",
            DataTable.Column.text("Name"),
            DataTable.Column.text("E-mail here"),
            DataTable.Column.text("Service"),
            DataTable.Column.text("Id there"),
            DataTable.Column.text("Since"),
            DataTable.Column.text("Actions"));
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
    Button untie = new Button("Untie", click -> confirm(one));
    untie.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    untie.setAriaLabel("Untie: " + one.name());
    return untie;
  }

  private void confirm(SignOnLink one) {
    ConfirmDialog ask = new ConfirmDialog();
    ask.setHeader("Untie " + one.name() + "?");
    ask.setText(
        "Their sessions through a service end within a minute. To come back by one they give the"
            + " password of their account here, once.");
    ask.setCancelable(true);
    ask.setConfirmText("Untie");
    ask.addConfirmListener(confirmed -> {
      if (Acts.attempt(() -> links.unlink(one.user()))) {
        load();
      }
    });
    ask.open();
  }
}
