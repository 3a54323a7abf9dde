package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import io.tallawah.identity.IssuedInvitation;
import io.tallawah.identity.ui.Acts;
import io.tallawah.identity.ui.LinkDialog;
import io.tallawah.shared.ui.Figures;
import java.time.ZoneOffset;

/** Tells how a tenant's first owner gets in: by a mail that was sent, or by a link shown once. */
final class FirstOwner {

  private FirstOwner() {}

  static void tell(IssuedInvitation issued) {
    String link = issued.link();
    if (link == null) {
      Acts.done(translate("operator.tenants.invited"));
      return;
    }
    String end =
        new Figures(UI.getCurrent().getLocale())
            .moment(issued.invitation().expiresAt(), ZoneOffset.UTC);
    new LinkDialog(
            translate("operator.tenants.invitation"),
            translate("operator.tenants.link", issued.invitation().email(), end),
            link)
        .open();
  }
}
