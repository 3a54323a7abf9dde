package io.tallawah.ingestion.ui;

import com.vaadin.flow.component.html.Div;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Membership;
import io.tallawah.ingestion.Compactions;
import io.tallawah.ingestion.Connections;
import io.tallawah.ingestion.Loads;
import io.tallawah.ingestion.Platforms;
import io.tallawah.ingestion.Uploads;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.DataSection;
import io.tallawah.shared.ui.DataTab;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Ingestion's parts of the Data screen. */
@Configuration(proxyBeanMethods = false)
class IngestionSections {

  private final CurrentTenant currentTenant;
  private final Platforms platforms;
  private final LivePanel.Means means;

  IngestionSections(CurrentTenant currentTenant, Platforms platforms, LivePanel.Means means) {
    this.currentTenant = currentTenant;
    this.platforms = platforms;
    this.means = means;
  }

  /** For who may land data; others see what has landed. */
  @Bean
  @Order(20)
  DataSection uploadsSection(
      Connections connections,
      Uploads uploads,
      Loads loads,
      CurrentUser currentUser,
      TenantDirectory tenants) {
    return DataSection.on(
        DataTab.LANDINGS,
        () ->
            currentUser.membership().map(IngestionSections::mayLand).orElse(false)
                ? new UploadPanel(
                    new UploadPanel.Services(connections, uploads, loads, platforms),
                    tenants.current().timeZone(),
                    means,
                    currentTenant::require)
                : new Div());
  }

  @Bean
  @Order(30)
  DataSection loadsSection(Loads loads, TenantDirectory tenants) {
    return DataSection.on(
        DataTab.LANDINGS,
        () ->
            new LoadsPanel(
                loads, platforms, tenants.current().timeZone(), means, currentTenant::require));
  }

  @Bean
  @Order(35)
  DataSection compactionSection(Compactions compactions, TenantDirectory tenants) {
    return DataSection.on(
        DataTab.LANDINGS,
        () ->
            new CompactionPanel(
                compactions,
                platforms,
                tenants.current().timeZone(),
                means,
                currentTenant::require));
  }

  private static boolean mayLand(Membership membership) {
    return membership.allows(Permission.LAND_DATA);
  }
}
