package io.tallawah.insights;

import io.tallawah.exports.BadExportException;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.Tenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.Freshness;
import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What every file of figures stands on. */
@Component
record ExportGround(
    MetricCatalogue catalogue,
    Questions questions,
    Freshness freshness,
    TenantDirectory tenants,
    Labels labels) {

  /**
   * Reads a query, the days being the usual ones when none are named.
   *
   * @throws BadExportException naming what can't be taken
   */
  <Q> Q read(Function<DateRange, Q> reader, Function<Q, CampaignQuery> campaigns) {
    try {
      return questions.read(reader, campaigns);
    } catch (BadQueryException e) {
      throw new BadExportException(e.field(), e.said());
    }
  }

  /** The tenant's labels. */
  List<Label> known() {
    return labels.all();
  }

  /** The metrics asked for, or all of them: as {@link AskedColumns} has them. */
  List<Metric> metrics(List<String> asked, List<String> all) {
    return (asked.isEmpty() ? all : asked)
        .stream().filter(all::contains).map(catalogue::get).toList();
  }

  Tenant tenant() {
    return tenants.current();
  }

  DataReach reach() {
    return new DataReach(freshness.list());
  }
}
