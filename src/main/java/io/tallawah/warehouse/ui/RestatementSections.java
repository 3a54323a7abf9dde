package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static io.tallawah.shared.ui.DataTable.Column.figures;
import static io.tallawah.shared.ui.DataTable.Column.text;

import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.ui.DataSection;
import io.tallawah.shared.ui.DataTab;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.HealthChecks;
import io.tallawah.warehouse.Restatements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Parts of the Data screen about figures that changed after they were first told. */
@Configuration(proxyBeanMethods = false)
class RestatementSections {

  private final Restatements restatements;
  private final CurrentTenant currentTenant;
  private final Platforms platforms;
  private final LivePanel.Means means;
  private final HealthChecks checks;
  private final Clock clock;

  RestatementSections(
      Restatements restatements,
      CurrentTenant currentTenant,
      Platforms platforms,
      LivePanel.Means means,
      HealthChecks checks,
      Clock clock) {
    this.restatements = restatements;
    this.currentTenant = currentTenant;
    this.platforms = platforms;
    this.means = means;
    this.checks = checks;
    this.clock = clock;
  }

  @Bean
  @Order(58)
  DataSection restatementsSection() {
    return DataSection.on(
        DataTab.RESTATEMENTS,
        () -> new RestatementsPanel(restatements, platforms, clock, means, currentTenant::require));
  }

  @Bean
  @Order(54)
  DataSection asKnownSection(TenantDirectory tenants) {
    return DataSection.on(
        DataTab.RESTATEMENTS,
        () ->
            new AsKnownPanel(
                restatements,
                platforms,
                LocalDate.now(clock.withZone(tenants.current().timeZone())),
                means,
                currentTenant::require));
  }

  @Bean
  @Order(56)
  DataSection finalitySection() {
    Supplier<ListPanel.Content<Restatements.Finality>> content =
        () ->
            new ListPanel.Content<>(
                translate("warehouse.finality"),
                translate("warehouse.finality.says", HealthChecks.DAYS),
                translate("warehouse.finality.none"),
                List.of(
                    text(translate("warehouse.platform")),
                    text(translate("warehouse.currency")),
                    figures(translate("warehouse.finality.spend-after")),
                    figures(translate("warehouse.finality.spend-later")),
                    figures(translate("warehouse.finality.conversions-after")),
                    figures(translate("warehouse.finality.conversions-later")),
                    figures(translate("warehouse.finality.days"))),
                (one, shown) ->
                    new Object[] {
                      new PlatformName(
                          platforms, one.platform(), platforms.look(one.platform()).name()),
                      one.currency(),
                      translate("warehouse.days.of", one.deliveryDays()),
                      shown.percent(one.spendShare()),
                      translate("warehouse.days.of", one.outcomeDays()),
                      shown.percent(one.conversionsShare()),
                      shown.number(one.days())
                    });
    return DataSection.on(
        DataTab.RESTATEMENTS,
        () ->
            new ListPanel<>(
                content.get(),
                () -> restatements.finality(checks.since()),
                means,
                currentTenant::require));
  }
}
