package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.identity.signon.SignOnDomains;
import io.tallawah.identity.signon.SignOnLinks;
import io.tallawah.identity.signon.SignOnServices;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;

/** The tenant's own sign-on services, the mail domains they answer for, and who uses them. */
@Route("admin/sign-on")
@PageTitle("identity.title.sign-on")
@Menu(title = "identity.title.sign-on", order = 102.5, icon = "sign-on")
@PermitAll
@ForPermission(Permission.MANAGE_SIGN_ON)
class SignOnView extends Main {

  private final transient TenantDirectory tenants;
  private final transient SignOnServices services;
  private final transient SignOnDomains domains;
  private final transient SignOnLinks links;

  SignOnView(
      TenantDirectory tenants, SignOnServices services, SignOnDomains domains, SignOnLinks links) {
    this.tenants = tenants;
    this.services = services;
    this.domains = domains;
    this.links = links;
    addClassName("data-view");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    removeAll();
    ZoneId zone = tenants.current().timeZone();
    Div header = new Div(new H1(translate("identity.title.sign-on")));
    header.addClassName("view-header");
    SignOnDomainsPanel domainsPanel = new SignOnDomainsPanel(services, domains, zone);
    SignOnLinksPanel linksPanel = new SignOnLinksPanel(services, links, zone);
    SignOnServicesPanel servicesPanel =
        new SignOnServicesPanel(
            services,
            zone,
            () -> {
              domainsPanel.load();
              linksPanel.load();
            });
    Div sections = new Div(servicesPanel, domainsPanel, linksPanel);
    sections.addClassName("sections");
    add(header, sections);
  }
}
