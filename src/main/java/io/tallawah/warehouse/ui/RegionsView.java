package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.HealthChecks;
import io.tallawah.warehouse.OwnRegions;
import io.tallawah.warehouse.RegionAliases;
import io.tallawah.warehouse.UnmappedPlaces;
import jakarta.annotation.security.PermitAll;

/** Regions of the tenant's own, and what platforms call regions. */
@Route("admin/regions")
@Menu(title = "regions.title", order = 103, icon = "map")
@PermitAll
@ForPermission(Permission.MANAGE_TENANT)
class RegionsView extends Main implements HasDynamicTitle {

  RegionsView(
      OwnRegions regions,
      RegionAliases aliases,
      UnmappedPlaces unmapped,
      Platforms platforms,
      CurrentTenant currentTenant,
      TenantDirectory tenants,
      HealthChecks checks,
      LivePanel.Means means) {
    addClassName("data-view");
    Div header = new Div(new H1(getTranslation("regions.title")));
    header.addClassName("view-header");
    AliasesPanel known = new AliasesPanel(aliases, platforms, means, currentTenant::require);
    UnmappedPanel missing =
        new UnmappedPanel(
            unmapped, aliases, platforms, checks, known::reload, means, currentTenant::require);
    Div sections =
        new Div(
            new RegionSetsPanel(
                regions,
                known::reload,
                tenants.current().timeZone(),
                means,
                currentTenant::require),
            missing,
            known);
    sections.addClassName("sections");
    add(header, sections);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("regions.title") + " · Tallawah";
  }
}
