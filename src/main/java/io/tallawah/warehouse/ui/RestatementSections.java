package io.tallawah.warehouse.ui;

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
  private final Clock clock;

  RestatementSections(
      Restatements restatements,
      CurrentTenant currentTenant,
      Platforms platforms,
      LivePanel.Means means,
      Clock clock) {
    this.restatements = restatements;
    this.currentTenant = currentTenant;
    this.platforms = platforms;
    this.means = means;
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
    ListPanel.Content<Restatements.Finality> content =
        new ListPanel.Content<>(
            "How true “final to” is",
            "Share of the figures of the last %d days that changed when they should have been final."
                .formatted(HealthChecks.DAYS),
            "No figures have been final for long enough to tell.",
            List.of(
                text("Platform"),
                figures("Spend final after"),
                figures("Spend changed later"),
                figures("Conversions final after"),
                figures("Conversions changed later"),
                figures("Days looked at")),
            (one, shown) ->
                new Object[] {
                  new PlatformName(
                      platforms, one.platform(), platforms.look(one.platform()).name()),
                  one.deliveryDays() + " days",
                  shown.percent(one.spendShare()),
                  one.outcomeDays() + " days",
                  shown.percent(one.conversionsShare()),
                  shown.number(one.days())
                });
    return DataSection.on(
        DataTab.RESTATEMENTS,
        () ->
            new ListPanel<>(
                content,
                () -> restatements.finality(LocalDate.now(clock).minusDays(HealthChecks.DAYS)),
                means,
                currentTenant::require));
  }
}
