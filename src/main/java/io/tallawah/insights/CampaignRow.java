package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the grid and what it did in the days asked for: a campaign, an ad set or an ad; among
 * the lines of the screen also a group's subtotal, or a span of days of the row before it.
 *
 * @param campaignName today's name; the id while the name has not landed
 * @param adsetName likewise, null on a campaign's row
 * @param adName likewise, null but on an ad's row
 * @param status active, paused, ended, removed or unknown, as of now
 * @param objective the platform's own word, or null
 * @param metrics empty where it had no day
 * @param compared null where nothing is compared with
 * @param periods the spans it is broken down into, each, with or without figures
 * @param subtotal the group it is the subtotal of, or null
 * @param period the days it is of where it is one span of another row, or null
 * @param labels of its campaign, by name
 * @param under where rows are put together by label: which group's this line is, as a filter takes
 *     it; a campaign of two labels has a line in both. Empty otherwise
 */
public record CampaignRow(
    CampaignKey key,
    String accountName,
    String campaignName,
    @Nullable String adsetName,
    @Nullable String adName,
    String status,
    @Nullable String objective,
    MetricValues metrics,
    @Nullable Compared compared,
    List<CampaignPeriod> periods,
    @Nullable Subtotal subtotal,
    @Nullable DateRange period,
    List<Label> labels,
    String under) {

  /**
   * A group of rows.
   *
   * @param value as a filter takes it; empty for rows without one
   * @param label as people read it; empty for rows without one
   * @param rows how many it has
   */
  public record Subtotal(String value, String label, long rows) {}

  /** A span of days of a row. */
  public record CampaignPeriod(DateRange days, MetricValues metrics) {}

  /** The name of what the row is of: of the campaign, the ad set or the ad. */
  public String name() {
    if (adName != null) {
      return adName;
    }
    return adsetName == null ? campaignName : adsetName;
  }

  /** What tells it from all other lines. */
  public Object id() {
    return List.of(
        key,
        subtotal == null ? "" : "subtotal " + subtotal.value(),
        under,
        period == null ? "" : period.toString());
  }

  /** Whether it is a row of its own and no subtotal or span. */
  public boolean isWhole() {
    return subtotal == null && period == null;
  }

  /** In a group of rows with the same label, or in none. */
  CampaignRow labelled(List<Label> own, String group) {
    return new CampaignRow(
        key,
        accountName,
        campaignName,
        adsetName,
        adName,
        status,
        objective,
        metrics,
        compared,
        periods,
        subtotal,
        period,
        own,
        group);
  }

  CampaignRow with(List<CampaignPeriod> spans) {
    return new CampaignRow(
        key,
        accountName,
        campaignName,
        adsetName,
        adName,
        status,
        objective,
        metrics,
        compared,
        spans,
        null,
        null,
        labels,
        under);
  }

  CampaignRow of(CampaignPeriod span) {
    return new CampaignRow(
        key,
        accountName,
        campaignName,
        adsetName,
        adName,
        status,
        objective,
        span.metrics(),
        null,
        List.of(),
        null,
        span.days(),
        labels,
        under);
  }

  static CampaignRow of(CampaignGroup group, CampaignTotals totals) {
    return new CampaignRow(
        new CampaignKey("", "", "", totals.currency()),
        "",
        group.label(),
        null,
        null,
        "",
        null,
        totals.metrics(),
        totals.compared(),
        List.of(),
        new Subtotal(group.value(), group.label(), group.rows()),
        null,
        List.of(),
        "");
  }
}
