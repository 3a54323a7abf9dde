package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of the creatives: the days, filters, search, page and currency of a campaign
 * query, and what creatives alone have. Made from text by {@link CreativeQueryReader}.
 *
 * @param campaigns days, filters of campaigns, page and currency; its search is for names of assets
 *     and its order isn't used
 * @param formats of the assets; empty for all
 * @param metric by which assets are scored
 * @param floor what an asset must have spent for a score, in the currency shown; null for a tenth
 *     of what its peers spent on average
 */
public record CreativeQuery(
    CampaignQuery campaigns,
    List<String> formats,
    List<SortKey> sort,
    String metric,
    @Nullable BigDecimal floor) {

  public static final List<String> FORMATS =
      List.of("video", "image", "carousel", "dynamic", "text", "unknown", CreativeKey.NONE);

  /** Metrics that assets can be scored by. */
  public static final List<String> RESULTS =
      List.of(
          "cost_per_conversion", "roas", "conversion_rate", "ctr", "cpc", "hook_rate", "hold_rate");

  public static final String DEFAULT_METRIC = RESULTS.getFirst();
  public static final List<SortKey> DEFAULT_SORT = List.of(new SortKey("spend", true));

  public CreativeQuery {
    formats = List.copyOf(formats);
    sort = sort.isEmpty() ? DEFAULT_SORT : List.copyOf(sort);
  }

  /** Everything of these days, dearest first. */
  public static CreativeQuery of(CampaignQuery campaigns) {
    return new CreativeQuery(campaigns, List.of(), DEFAULT_SORT, DEFAULT_METRIC, null);
  }

  public int page() {
    return campaigns.page();
  }

  public int size() {
    return campaigns.size();
  }

  /** Whether anything but the days narrows the rows. */
  public boolean isFiltered() {
    return campaigns.isFiltered() || !formats.isEmpty();
  }

  /** With other days, filters, search, page or currency. */
  public CreativeQuery with(CampaignQuery changed) {
    return new CreativeQuery(changed, formats, sort, metric, floor);
  }

  public CreativeQuery withPage(int number, int rows) {
    return with(campaigns.withPage(number, rows));
  }

  public CreativeQuery withFormats(List<String> chosen) {
    return new CreativeQuery(firstPage(), chosen, sort, metric, floor);
  }

  public CreativeQuery withSort(List<SortKey> order) {
    return new CreativeQuery(firstPage(), formats, order, metric, floor);
  }

  public CreativeQuery withMetric(String name) {
    return new CreativeQuery(firstPage(), formats, sort, name, floor);
  }

  /** Without search and filters, for the same days in the same order. */
  public CreativeQuery unfiltered() {
    return new CreativeQuery(campaigns.unfiltered(), List.of(), sort, metric, floor);
  }

  private CampaignQuery firstPage() {
    return campaigns.withPage(0, campaigns.size());
  }
}
