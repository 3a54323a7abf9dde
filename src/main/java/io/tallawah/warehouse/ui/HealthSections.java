package io.tallawah.warehouse.ui;

import static io.tallawah.shared.ui.DataTable.Column.figures;
import static io.tallawah.shared.ui.DataTable.Column.text;

import com.vaadin.flow.component.html.Code;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.ui.DataSection;
import io.tallawah.shared.ui.DataTab;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.DataGaps;
import io.tallawah.warehouse.HealthCheck;
import io.tallawah.warehouse.HealthChecks;
import io.tallawah.warehouse.LandingWarnings;
import io.tallawah.warehouse.UnmappedPlaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
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
  private final Clock clock;

  HealthSections(
      CurrentTenant currentTenant, Platforms platforms, LivePanel.Means means, Clock clock) {
    this.currentTenant = currentTenant;
    this.platforms = platforms;
    this.means = means;
    this.clock = clock;
  }

  @Bean
  @Order(15)
  DataSection checksSection(HealthChecks checks) {
    return on(
        DataTab.OVERVIEW,
        new ListPanel.Content<HealthCheck>(
            "Checks",
            "What is looked at after every run, the worst first. Of the last %d days."
                .formatted(HealthChecks.DAYS),
            "Nothing to check yet.",
            List.of(text("State"), text("Check"), text("Finding"), text("Details")),
            (one, shown) ->
                new Object[] {
                  new StatusWord(one.level().label(), look(one.level())),
                  one.subject().label(),
                  one.finding(),
                  new DataLink(tab(one.subject()).label(), tab(one.subject()))
                }),
        checks::list);
  }

  @Bean
  @Order(22)
  DataSection unreadSection(LandingWarnings warnings) {
    return on(
        DataTab.LANDINGS,
        new ListPanel.Content<LandingWarnings.Unread>(
            "Values that can't be read",
            "They came as text and are no number, so they are missing in every figure.",
            "None.",
            List.of(
                text("Connection"),
                text("Stream"),
                text("Column"),
                text("Days"),
                figures("Values"),
                text("Example")),
            (one, shown) ->
                new Object[] {
                  name(one.platform(), one.connection()),
                  one.stream(),
                  one.column(),
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
        new ListPanel.Content<LandingWarnings.Missing>(
            "What has not landed",
            "Columns and streams that are read where they land. Without them their figures are blank.",
            "Everything has landed that is read.",
            List.of(text("Connection"), text("Stream"), text("State"), text("Columns")),
            (one, shown) ->
                new Object[] {
                  name(one.platform(), one.connection()),
                  one.stream(),
                  one.isWholeStream()
                      ? new StatusWord("not landed", "quiet")
                      : new StatusWord("columns missing", "late"),
                  one.isWholeStream() ? "the whole stream" : String.join(", ", one.columns())
                }),
        warnings::missing);
  }

  @Bean
  @Order(26)
  DataSection unregisteredSection(LandingWarnings warnings) {
    return on(
        DataTab.LANDINGS,
        new ListPanel.Content<LandingWarnings.Unregistered>(
            "Streams that nothing reads",
            "They have landed in the last %d days and are kept, but no figure is made of them. A custom report needs its name in the connection's settings."
                .formatted(HealthChecks.DAYS),
            "None.",
            List.of(text("Connection"), text("Stream"), figures("Rows landed")),
            (one, shown) ->
                new Object[] {
                  name(one.platform(), one.connection()), one.stream(), shown.number(one.rows())
                }),
        () -> warnings.unregistered(LocalDate.now(clock).minusDays(HealthChecks.DAYS)));
  }

  @Bean
  @Order(42)
  DataSection remaindersSection(DataGaps gaps) {
    return on(
        DataTab.DIFFERENCES,
        new ListPanel.Content<DataGaps.Remainder>(
            "Ads against campaigns",
            "Days on which a campaign's ads and its own figures cannot both be right. The ads stand.",
            "No day on which they disagree.",
            List.of(
                text("Day"),
                text("Campaign"),
                text("Account"),
                text("Currency"),
                figures("Ads"),
                figures("Campaign's own"),
                figures("Difference"),
                text("Why")),
            (one, shown) ->
                new Object[] {
                  shown.day(one.day()),
                  name(one.platform(), one.campaignName()),
                  one.accountName(),
                  one.currency(),
                  shown.money(one.ads(), one.currency()),
                  shown.money(one.upper(), one.currency()),
                  shown.money(one.difference(), one.currency()),
                  one.reason()
                }),
        () -> gaps.remainders(ASKED));
  }

  @Bean
  @Order(44)
  DataSection orphansSection(DataGaps gaps) {
    return on(
        DataTab.DIFFERENCES,
        new ListPanel.Content<DataGaps.Orphans>(
            "Rows without a place",
            "No record tells their campaign, account or currency yet. They find their place when one lands.",
            "Every row has its place.",
            List.of(
                text("Connection"),
                text("Missing"),
                text("State"),
                text("Days"),
                figures("Rows"),
                text("Currency"),
                figures("Spend")),
            (one, shown) ->
                new Object[] {
                  name(one.platform(), one.connection()),
                  one.missing(),
                  one.counted()
                      ? new StatusWord("counted", "quiet")
                      : new StatusWord("not counted", "late"),
                  shown.days(one.from(), one.to()),
                  shown.number(one.rows()),
                  one.currency(),
                  shown.money(one.spend(), one.currency())
                }),
        gaps::orphans);
  }

  @Bean
  @Order(46)
  DataSection notCountedSection(DataGaps gaps) {
    return on(
        DataTab.DIFFERENCES,
        new ListPanel.Content<DataGaps.NotCounted>(
            "Kept and not counted",
            "Rows that another connection brings too, or that would count twice.",
            "Everything that has landed counts.",
            List.of(
                text("Account"),
                text("Connection"),
                text("Why"),
                text("Counted from"),
                text("Days"),
                figures("Ad days"),
                text("Currency"),
                figures("Spend")),
            (one, shown) ->
                new Object[] {
                  name(one.platform(), one.accountName()),
                  one.connection(),
                  one.reason(),
                  one.owner() == null ? Figures.NOT_APPLICABLE : one.owner(),
                  shown.days(one.from(), one.to()),
                  shown.number(one.ads()),
                  one.currency(),
                  shown.money(one.spend(), one.currency())
                }),
        gaps::notCounted);
  }

  @Bean
  @Order(48)
  DataSection unmappedSection(UnmappedPlaces places) {
    return on(
        DataTab.GEOGRAPHY,
        new ListPanel.Content<UnmappedPlaces.Place>(
            "Places that are no region",
            "As the platforms name them, by spend of the last %d days. An alias gives each its region."
                .formatted(HealthChecks.DAYS),
            "Every place belongs to a region.",
            List.of(
                text("Place"),
                text("Country"),
                text("Kind"),
                text("Days"),
                text("Currency"),
                figures("Spend"),
                figures("Impressions")),
            (one, shown) ->
                new Object[] {
                  name(one.platform(), one.place().isEmpty() ? "no name" : one.place()),
                  one.country().isEmpty() ? Figures.NOT_APPLICABLE : one.country(),
                  one.type(),
                  shown.days(one.from(), one.to()),
                  one.currency(),
                  shown.money(one.spend(), one.currency()),
                  one.impressions() == null
                      ? Figures.NOT_APPLICABLE
                      : shown.number(one.impressions())
                }),
        () -> places.since(LocalDate.now(clock).minusDays(HealthChecks.DAYS), ASKED));
  }

  private <T> DataSection on(DataTab tab, ListPanel.Content<T> content, Supplier<List<T>> rows) {
    return DataSection.on(tab, () -> new ListPanel<>(content, rows, means, currentTenant::require));
  }

  private PlatformName name(String platform, String name) {
    return new PlatformName(platforms, platform, name);
  }

  private static String look(HealthCheck.Level level) {
    return switch (level) {
      case OK -> "good";
      case NOTE -> "quiet";
      case WARN -> "late";
      case ERROR -> "bad";
    };
  }

  private static DataTab tab(HealthCheck.Subject subject) {
    return switch (subject) {
      case RUNS -> DataTab.RUNS;
      case CONNECTIONS, LOOKBACK -> DataTab.OVERVIEW;
      case RECONCILIATION, REMAINDERS, ORPHANS, SHADOWED -> DataTab.DIFFERENCES;
      case REJECTED, UNREAD, MISSING, UNREGISTERED -> DataTab.LANDINGS;
      case GEOGRAPHY -> DataTab.GEOGRAPHY;
    };
  }
}
