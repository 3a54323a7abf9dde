package io.tallawah.insights.ui;

import io.tallawah.identity.Permissions;
import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.DayMarks;
import io.tallawah.insights.DayNotes;
import io.tallawah.insights.RowSeries;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a screen needs to chart rows, with what happened and what people wrote. */
@Component
record RowChartDesk(
    RowSeries series,
    DayMarks marks,
    DayNotes notes,
    Situations situations,
    Permissions permissions,
    TenantDirectory tenants,
    ScreenTasks tasks) {

  /** Reads the figures that a chart of rows shows; not in the tab's thread. */
  RowChart.Read read(CampaignQuery query, List<CampaignRow> rows) {
    List<CampaignKey> keys = rows.stream().map(CampaignRow::key).toList();
    return new RowChart.Read(rows, query.range(), series.of(query, keys), situations.now());
  }

  /** Reads what happened to rows; not in the tab's thread. */
  DayMarks.Marks marks(List<CampaignKey> rows, DateRange range) {
    return marks.of(rows, range);
  }

  /** What parts that read for themselves need. */
  Widget.Means parts() {
    return new Widget.Means(tasks, Clock.system(tenants.current().timeZone()));
  }

  /** Whether the tab's person may write notes here. */
  boolean writes() {
    return permissions.allow(Permission.MANAGE_LABELS);
  }

  DayOfWeek weekStart() {
    return tenants.current().weekStart();
  }
}
