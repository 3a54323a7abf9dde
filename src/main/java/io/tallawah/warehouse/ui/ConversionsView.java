package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.ConversionActions;
import jakarta.annotation.security.PermitAll;

/** What counts as a conversion, platform by platform. */
@Route("admin/conversions")
@PageTitle("conversions.title")
@Menu(title = "conversions.title", order = 102.7, icon = "check")
@PermitAll
@ForPermission(Permission.MANAGE_TENANT)
class ConversionsView extends Main {

  ConversionsView(
      ConversionActions actions,
      Platforms platforms,
      CurrentTenant currentTenant,
      LivePanel.Means means) {
    addClassName("data-view");
    Div header = new Div(new H1(translate("conversions.title")));
    header.addClassName("view-header");
    ConversionsLead lead = new ConversionsLead(actions, platforms, means, currentTenant::require);
    Div sections = new Div(lead);
    sections.addClassNames("sections", "conversions");
    lead.platforms().forEach(sections::add);
    add(header, sections);
  }
}
