package io.tallawah.insights;

import java.util.List;

/**
 * What a person asks of regions. Order and page are of regions, and the order in {@code campaigns}
 * is not looked at.
 *
 * @param campaigns the days, the filters, the currency and the page
 * @param regions ids of places; empty for all
 * @param merged whether regions that some platforms don't tell apart stand as one
 * @param metric what is scaled by people and compared, one of {@link RegionFields#METRICS}
 */
public record RegionQuery(
    CampaignQuery campaigns,
    List<String> regions,
    boolean merged,
    String metric,
    List<SortKey> sort) {

  public static final String DEFAULT_METRIC = "clicks";
  public static final List<SortKey> DEFAULT_SORT = List.of(new SortKey("spend", true));

  public RegionQuery {
    regions = List.copyOf(regions);
    sort = sort.isEmpty() ? DEFAULT_SORT : List.copyOf(sort);
  }

  /** All places of the campaigns asked for. */
  public static RegionQuery of(CampaignQuery campaigns) {
    return new RegionQuery(campaigns, List.of(), false, DEFAULT_METRIC, DEFAULT_SORT);
  }

  public RegionQuery withMetric(String wanted) {
    return new RegionQuery(campaigns, regions, merged, wanted, sort);
  }

  public RegionQuery withMerged(boolean wanted) {
    return new RegionQuery(campaigns, regions, wanted, metric, sort);
  }

  public RegionQuery withSort(List<SortKey> order) {
    return new RegionQuery(campaigns, regions, merged, metric, order);
  }

  public RegionQuery inRegions(List<String> wanted) {
    return new RegionQuery(campaigns, wanted, merged, metric, sort);
  }

  public RegionQuery with(CampaignQuery changed) {
    return new RegionQuery(changed, regions, merged, metric, sort);
  }

  /** Whether it is about everything that the same question to the campaigns is about. */
  boolean isWhole() {
    return regions.isEmpty();
  }
}
