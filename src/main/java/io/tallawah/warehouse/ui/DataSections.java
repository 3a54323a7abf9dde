package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.html.Div;
import io.tallawah.identity.CurrentUser;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.DataSection;
import io.tallawah.shared.ui.DataTab;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.DbtInstallation;
import io.tallawah.warehouse.ExchangeRates;
import io.tallawah.warehouse.Freshness;
import io.tallawah.warehouse.HealthChecks;
import io.tallawah.warehouse.Reconciliation;
import io.tallawah.warehouse.RunHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The warehouse's parts of the Data screen that tell of its own work. */
@Configuration(proxyBeanMethods = false)
class DataSections {

  private final TenantDirectory tenants;
  private final CurrentTenant currentTenant;
  private final Platforms platforms;
  private final LivePanel.Means means;

  DataSections(
      TenantDirectory tenants,
      CurrentTenant currentTenant,
      Platforms platforms,
      LivePanel.Means means) {
    this.tenants = tenants;
    this.currentTenant = currentTenant;
    this.platforms = platforms;
    this.means = means;
  }

  @Bean
  @Order(10)
  DataSection connectionsSection(
      Freshness freshness, HealthChecks checks, DbtInstallation installation) {
    return () -> {
      ChecksPanel found = new ChecksPanel();
      ConnectionsPanel verdict =
          new ConnectionsPanel(
              freshness,
              checks,
              installation,
              platforms,
              tenants.current().timeZone(),
              found,
              means,
              currentTenant::require);
      Div both = new Div(verdict, found);
      both.addClassName("together");
      return both;
    };
  }

  @Bean
  @Order(40)
  DataSection reconciliationSection(Reconciliation reconciliation) {
    return DataSection.on(
        DataTab.DIFFERENCES,
        () -> new ReconciliationPanel(reconciliation, platforms, means, currentTenant::require));
  }

  @Bean
  @Order(45)
  DataSection ratesSection(ExchangeRates rates, CurrentUser currentUser) {
    return DataSection.on(
        DataTab.RATES,
        () ->
            new RatesPanel(
                rates,
                currentUser
                    .membership()
                    .map(membership -> membership.allows(Permission.LAND_DATA))
                    .orElse(false),
                means,
                currentTenant::require));
  }

  @Bean
  @Order(50)
  DataSection runsSection(RunHistory history) {
    return DataSection.on(
        DataTab.RUNS,
        () -> new RunsPanel(history, tenants.current().timeZone(), means, currentTenant::require));
  }
}
