package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static io.tallawah.shared.ui.DataTable.Column.figures;
import static io.tallawah.shared.ui.DataTable.Column.text;
import static io.tallawah.shared.ui.DataTable.Column.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.Permissions;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.DataSection;
import io.tallawah.shared.ui.DataTab;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.HealthChecks;
import io.tallawah.warehouse.LandingWarnings;
import io.tallawah.warehouse.UnmappedPlaces;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Parts of the Data screen that list what is wrong with the figures. */
@Configuration(proxyBeanMethods = false)
class HealthSections {

  private static final int ASKED = ListPanel.SHOWN + 1;

  private final CurrentTenant currentTenant;
  private final Platforms platforms;
  private final LivePanel.Means means;
  private final HealthChecks checks;

  HealthSections(
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
  @Order(22)
  DataSection unreadSection(LandingWarnings warnings) {
    return on(
        DataTab.LANDINGS,
        () ->
            new ListPanel.Content<LandingWarnings.Unread>(
                translate("warehouse.unread"),
                translate("warehouse.unread.says"),
                translate("warehouse.none"),
                List.of(
                    text(translate("warehouse.connection")),
                    text(translate("warehouse.stream")),
                    text(translate("warehouse.column")),
                    text(translate("warehouse.unread.why")),
                    text(translate("warehouse.days")),
                    figures(translate("warehouse.unread.values")),
                    text(translate("warehouse.unread.example"))),
                (one, shown) ->
                    new Object[] {
                      name(one.platform(), one.connection()),
                      one.stream(),
                      one.column(),
                      ModelWords.of("unread", one.reason()),
                      shown.days(one.from(), one.to()),
                      shown.number(one.values()),
                      new Code(one.example() == null ? "" : one.example())
                    }),
        warnings::unread);
  }

  @Bean
  @Order(24)
  DataSection missingSection(LandingWarnings warnings) {
    return on(
        DataTab.LANDINGS,
        () ->
            new ListPanel.Content<LandingWarnings.Missing>(
                translate("warehouse.missing"),
                translate("warehouse.missing.says"),
                translate("warehouse.missing.none"),
                List.of(
                    text(translate("warehouse.connection")),
                    text(translate("warehouse.stream")),
                    text(translate("warehouse.checks.state")),
                    words(translate("warehouse.columns"))),
                (one, shown) ->
                    new Object[] {
                      name(one.platform(), one.connection()),
                      one.stream(),
                      one.isWholeStream()
                          ? new StatusWord(translate("warehouse.missing.not-landed"), "quiet")
                          : new StatusWord(translate("warehouse.missing.columns"), "late"),
                      one.isWholeStream()
                          ? translate("warehouse.missing.whole")
                          : columns(one.columns())
                    }),
        warnings::missing);
  }

  @Bean
  @Order(26)
  DataSection unregisteredSection(LandingWarnings warnings) {
    return on(
        DataTab.LANDINGS,
        () ->
            new ListPanel.Content<LandingWarnings.Unregistered>(
                translate("warehouse.unregistered"),
                translate("warehouse.unregistered.says", HealthChecks.DAYS),
                translate("warehouse.none"),
                List.of(
                    text(translate("warehouse.connection")),
                    text(translate("warehouse.stream")),
                    figures(translate("warehouse.rows.landed"))),
                (one, shown) ->
                    new Object[] {
                      name(one.platform(), one.connection()), one.stream(), shown.number(one.rows())
                    }),
        () -> warnings.unregistered(checks.since()));
  }

  @Bean
  @Order(48)
  DataSection unmappedSection(UnmappedPlaces places, Permissions permissions) {
    return DataSection.on(
        DataTab.GEOGRAPHY,
        () -> {
          ListPanel<UnmappedPlaces.Place> panel =
              new ListPanel<>(
                  unmapped(),
                  () -> places.since(checks.since(), ASKED),
                  means,
                  currentTenant::require);
          panel.add(whereTheyAreGiven(permissions));
          return panel;
        });
  }

  private static Component whereTheyAreGiven(Permissions permissions) {
    return permissions.allow(Permission.MANAGE_TENANT)
        ? new RegionsLink(translate("warehouse.unmapped.give"))
        : new Paragraph(translate("warehouse.unmapped.who"));
  }

  private ListPanel.Content<UnmappedPlaces.Place> unmapped() {
    return new ListPanel.Content<UnmappedPlaces.Place>(
        translate("warehouse.unmapped"),
        translate("warehouse.unmapped.says", HealthChecks.DAYS),
        translate("warehouse.unmapped.none"),
        List.of(
            text(translate("warehouse.unmapped.place")),
            text(translate("warehouse.unmapped.country")),
            text(translate("warehouse.unmapped.kind")),
            text(translate("warehouse.days")),
            text(translate("warehouse.currency")),
            figures(translate("warehouse.spend")),
            figures(translate("warehouse.unmapped.share")),
            figures(translate("warehouse.unmapped.impressions"))),
        (one, shown) ->
            new Object[] {
              name(
                  one.platform(),
                  one.place().isEmpty() ? translate("warehouse.unmapped.no-name") : one.place()),
              one.country().isEmpty() ? Figures.NOT_APPLICABLE : one.country(),
              ModelWords.of("unmapped", one.type()),
              shown.days(one.from(), one.to()),
              one.currency(),
              shown.money(one.spend(), one.currency()),
              PlaceShare.of(one, shown),
              one.impressions() == null ? Figures.NOT_APPLICABLE : shown.number(one.impressions())
            });
  }

  private <T> DataSection on(
      DataTab tab, Supplier<ListPanel.Content<T>> content, Supplier<List<T>> rows) {
    return DataSection.on(
        tab, () -> new ListPanel<>(content.get(), rows, means, currentTenant::require));
  }

  /** A column that may have several names is said with all of them. */
  private static String columns(List<String> columns) {
    return columns.stream()
        .map(one -> one.replace("|", " " + translate("warehouse.missing.or") + " "))
        .collect(Collectors.joining(", "));
  }

  private PlatformName name(String platform, String name) {
    return new PlatformName(platforms, platform, name);
  }
}
