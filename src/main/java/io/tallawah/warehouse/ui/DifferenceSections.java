package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static io.tallawah.shared.ui.DataTable.Column.figures;
import static io.tallawah.shared.ui.DataTable.Column.text;
import static io.tallawah.shared.ui.DataTable.Column.words;

import io.tallawah.identity.Permissions;
import io.tallawah.ingestion.AccountHandovers;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.DataSection;
import io.tallawah.shared.ui.DataTab;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.DataGaps;
import io.tallawah.warehouse.HealthChecks;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Parts of the Data screen that list where figures and what landed are not the same. */
@Configuration(proxyBeanMethods = false)
class DifferenceSections {

  private static final int ASKED = ListPanel.SHOWN + 1;

  private final CurrentTenant currentTenant;
  private final Platforms platforms;
  private final LivePanel.Means means;
  private final HealthChecks checks;

  DifferenceSections(
      CurrentTenant currentTenant,
      Platforms platforms,
      LivePanel.Means means,
      HealthChecks checks) {
    this.currentTenant = currentTenant;
    this.platforms = platforms;
    this.means = means;
    this.checks = checks;
  }

  @Bean
  @Order(42)
  DataSection remaindersSection(DataGaps gaps) {
    return on(
        () ->
            new ListPanel.Content<DataGaps.Remainder>(
                translate("warehouse.remainders"),
                translate("warehouse.remainders.says", HealthChecks.DAYS),
                translate("warehouse.remainders.none"),
                List.of(
                    text(translate("warehouse.day")),
                    text(translate("warehouse.remainders.campaign")),
                    text(translate("warehouse.account")),
                    text(translate("warehouse.currency")),
                    figures(translate("warehouse.remainders.ads")),
                    figures(translate("warehouse.remainders.own")),
                    figures(translate("warehouse.difference")),
                    words(translate("warehouse.why"))),
                (one, shown) ->
                    new Object[] {
                      shown.day(one.day()),
                      name(one.platform(), one.campaignName()),
                      one.accountName(),
                      one.currency(),
                      shown.money(one.ads(), one.currency()),
                      shown.money(one.upper(), one.currency()),
                      shown.money(one.difference(), one.currency()),
                      why(one)
                    }),
        () -> gaps.remainders(checks.since(), ASKED));
  }

  @Bean
  @Order(44)
  DataSection orphansSection(DataGaps gaps) {
    return on(
        () ->
            new ListPanel.Content<DataGaps.Orphans>(
                translate("warehouse.orphans"),
                translate("warehouse.orphans.says", HealthChecks.DAYS),
                translate("warehouse.orphans.none"),
                List.of(
                    text(translate("warehouse.connection")),
                    text(translate("warehouse.orphans.missing")),
                    text(translate("warehouse.checks.state")),
                    text(translate("warehouse.days")),
                    figures(translate("warehouse.rows")),
                    text(translate("warehouse.currency")),
                    figures(translate("warehouse.spend"))),
                (one, shown) ->
                    new Object[] {
                      name(one.platform(), one.connection()),
                      ModelWords.of("orphans.missing", one.missing()),
                      one.counted()
                          ? new StatusWord(translate("warehouse.orphans.counted"), "quiet")
                          : new StatusWord(translate("warehouse.orphans.not-counted"), "late"),
                      shown.days(one.from(), one.to()),
                      shown.number(one.rows()),
                      one.currency(),
                      shown.money(one.spend(), one.currency())
                    }),
        () -> gaps.orphans(checks.since()));
  }

  @Bean
  @Order(46)
  DataSection notCountedSection(
      DataGaps gaps, AccountHandovers handovers, Permissions permissions) {
    return DataSection.on(
        DataTab.DIFFERENCES,
        () ->
            new NotCountedPanel(
                () -> gaps.notCounted(checks.since()),
                platforms,
                permissions.allow(Permission.MANAGE_TENANT) ? handovers : null,
                means,
                currentTenant::require));
  }

  private <T> DataSection on(Supplier<ListPanel.Content<T>> content, Supplier<List<T>> rows) {
    return DataSection.on(
        DataTab.DIFFERENCES,
        () -> new ListPanel<>(content.get(), rows, means, currentTenant::require));
  }

  private static String why(DataGaps.Remainder one) {
    String reason = ModelWords.of("reason", one.reason());
    String metrics =
        one.exceeding().stream()
            .map(metric -> translate("metric." + metric))
            .collect(Collectors.joining(", "));
    return metrics.isEmpty() ? reason : reason + " (" + metrics + ")";
  }

  private PlatformName name(String platform, String name) {
    return new PlatformName(platforms, platform, name);
  }
}
