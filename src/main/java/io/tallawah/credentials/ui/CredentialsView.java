package io.tallawah.credentials.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.credentials.Credentials;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** What the tenant signs in to ad platforms with; secrets go in and never come out. */
@Route("admin/credentials")
@PageTitle("credentials.title")
@Menu(title = "credentials.title", order = 103, icon = "credentials")
@PermitAll
@ForPermission(Permission.MANAGE_CREDENTIALS)
class CredentialsView extends Main {

  CredentialsView(
      Credentials credentials, TenantDirectory tenants, LivePanel.Means means, Clock clock) {
    addClassName("data-view");
    Div header = new Div(new H1(translate("credentials.title")));
    header.addClassName("view-header");
    Div sections = new Div(new CredentialsPanel(credentials, means, tenants.current(), clock));
    sections.addClassName("sections");
    add(header, sections);
  }
}
