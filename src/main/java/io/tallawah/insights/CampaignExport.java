package io.tallawah.insights;

import io.tallawah.exports.BadExportException;
import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.TableSource;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.Freshness;
import io.tallawah.warehouse.MetricCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The campaign grid as a table to export: all rows that match, in the grid's order. */
@Component
class CampaignExport implements TableSource {

  static final String KIND = "campaigns";

  private static final String COLUMNS = "columns";

  private final Campaigns campaigns;
  private final CampaignQueryReader reader;
  private final MetricCatalogue catalogue;
  private final Platforms platforms;
  private final Freshness freshness;
  private final TenantDirectory tenants;
  private final Clock clock;

  CampaignExport(
      Campaigns campaigns,
      CampaignQueryReader reader,
      MetricCatalogue catalogue,
      Platforms platforms,
      Freshness freshness,
      TenantDirectory tenants,
      Clock clock) {
    this.campaigns = campaigns;
    this.reader = reader;
    this.catalogue = catalogue;
    this.platforms = platforms;
    this.freshness = freshness;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return Permission.VIEW_INSIGHTS;
  }

  @Override
  public Map<String, String> checked(Map<String, String> query) {
    Map<String, String> whole = new LinkedHashMap<>();
    CampaignQuery read = read(query);
    List<String> known = platforms.all().stream().map(Platforms.Look::id).toList();
    if (!known.containsAll(read.platforms())) {
      throw new BadExportException(
          "platform", "A platform is one of " + String.join(", ", known) + ".");
    }
    reader.write(read).forEach((name, values) -> whole.put(name, String.join(",", values)));
    List<String> columns = columns(query);
    if (!columns.isEmpty()) {
      whole.put(COLUMNS, String.join(",", columns));
    }
    return whole;
  }

  @Override
  public ExportableTable open(Map<String, String> query) {
    List<String> columns = columns(query);
    return new CampaignTable(
        campaigns,
        read(query),
        (columns.isEmpty() ? CampaignFields.METRICS : columns)
            .stream().map(catalogue::get).toList(),
        new DataReach(freshness.list()),
        tenants.current());
  }

  private CampaignQuery read(Map<String, String> query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    query.forEach((name, value) -> {
      if (!name.equals(COLUMNS)) {
        parameters.put(name, List.of(value));
      }
    });
    LocalDate today = LocalDate.now(clock.withZone(tenants.current().timeZone()));
    try {
      return reader.read(parameters, PeriodPreset.usual(today));
    } catch (BadQueryException e) {
      throw new BadExportException(e.field(), e.sentence());
    }
  }

  /** Metrics, in the order asked for; none for all. */
  private static List<String> columns(Map<String, String> query) {
    List<String> names =
        Arrays.stream(query.getOrDefault(COLUMNS, "").split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    names.stream()
        .filter(name -> !CampaignFields.METRICS.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new BadExportException(
              COLUMNS, "A column is one of " + String.join(", ", CampaignFields.METRICS) + ".");
        });
    return names;
  }
}
