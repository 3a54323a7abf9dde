package io.tallawah.insights;

import io.tallawah.exports.BadExportException;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.tenancy.Tenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.Freshness;
import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What every file of figures stands on. */
@Component
record ExportGround(
    MetricCatalogue catalogue,
    Platforms platforms,
    Freshness freshness,
    TenantDirectory tenants,
    Labels labels,
    Clock clock) {

  /**
   * Reads a query, the days being the usual ones when none are named.
   *
   * @throws BadExportException naming what can't be taken
   */
  <Q> Q read(Function<DateRange, Q> reader, Function<Q, CampaignQuery> campaigns) {
    LocalDate today = LocalDate.now(clock.withZone(tenant().timeZone()));
    try {
      Q query = reader.apply(PeriodPreset.usual(today));
      registered(campaigns.apply(query));
      return query;
    } catch (BadQueryException e) {
      throw new BadExportException(e.field(), e.sentence());
    }
  }

  private void registered(CampaignQuery query) {
    List<String> known = platforms.all().stream().map(Platforms.Look::id).toList();
    if (!known.containsAll(query.platforms())) {
      throw new BadExportException(
          "platform", "A platform is one of " + String.join(", ", known) + ".");
    }
    if (!query.labels().isEmpty()) {
      List<String> values = known().stream().map(Label::value).toList();
      if (query.labels().stream()
          .anyMatch(one -> !one.equals(Label.NONE) && !values.contains(one))) {
        throw new BadExportException("label", "There is no such label.");
      }
    }
  }

  /** The tenant's labels. */
  List<Label> known() {
    return labels.all();
  }

  /** The metrics asked for, or all of them. */
  List<Metric> metrics(List<String> asked, List<String> all) {
    return (asked.isEmpty() ? all : asked).stream().map(catalogue::get).toList();
  }

  Tenant tenant() {
    return tenants.current();
  }

  DataReach reach() {
    return new DataReach(freshness.list());
  }
}
