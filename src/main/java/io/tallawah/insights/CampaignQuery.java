package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of the campaigns: days, filters (AND across, OR within), order and page. An
 * empty list filters nothing. Made from text by {@link CampaignQueryReader}.
 *
 * @param scope which rows, by what they are
 * @param where bounds that a row's figures have to keep
 * @param page counted from 0
 * @param size rows of a page, 1 to {@link #MAX_SIZE}
 * @param currency {@code native}: rows as billed, totals per currency; {@code reporting}: in the
 *     tenant's reporting currency; or the ISO code of a currency to convert to
 * @param compare what the days are compared with, or null
 * @param group what the rows are put together by, or null
 * @param breakdown what each row is broken down into, or null
 */
public record CampaignQuery(
    DateRange range,
    CampaignScope scope,
    List<Threshold> where,
    List<SortKey> sort,
    int page,
    int size,
    String currency,
    @Nullable Comparison compare,
    @Nullable CampaignGrouping group,
    @Nullable Breakdown breakdown) {

  public static final int MAX_SIZE = 500;
  public static final int DEFAULT_SIZE = 100;
  public static final String NATIVE = "native";
  public static final String REPORTING = "reporting";
  public static final List<SortKey> DEFAULT_SORT = List.of(new SortKey("spend", true));
  public static final List<String> STATUSES =
      List.of("active", "paused", "ended", "removed", "unknown");

  public CampaignQuery {
    where = List.copyOf(where);
    sort = sort.isEmpty() ? DEFAULT_SORT : List.copyOf(sort);
    if (page < 0 || size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("a page is counted from 0 and has 1 to 500 rows");
    }
  }

  /** Everything of these days, dearest first. */
  public static CampaignQuery of(DateRange range) {
    return new CampaignQuery(
        range,
        CampaignScope.ALL,
        List.of(),
        DEFAULT_SORT,
        0,
        DEFAULT_SIZE,
        REPORTING,
        null,
        null,
        null);
  }

  public CampaignLevel level() {
    return scope.level();
  }

  public List<String> platforms() {
    return scope.platforms();
  }

  public List<String> accounts() {
    return scope.accounts();
  }

  public List<String> statuses() {
    return scope.statuses();
  }

  public List<String> objectives() {
    return scope.objectives();
  }

  /** Ids of places. */
  public List<String> regions() {
    return scope.regions();
  }

  /** Ids of labels, or {@link Label#NONE}. */
  public List<String> labels() {
    return scope.labels();
  }

  /** Whether what labels campaigns bear decides which rows there are, or how they stand. */
  public boolean isAboutLabels() {
    return !labels().isEmpty() || group == CampaignGrouping.LABEL;
  }

  /** Ids of campaigns. */
  public List<String> campaigns() {
    return scope.campaigns();
  }

  /** Ids of ad sets. */
  public List<String> adsets() {
    return scope.adsets();
  }

  /** Part of a name or id; empty for all. */
  public String search() {
    return scope.search();
  }

  /** Whether amounts are as billed. */
  public boolean isNative() {
    return currency.equals(NATIVE);
  }

  /** Whether amounts are in the tenant's reporting currency. */
  public boolean isReporting() {
    return currency.equals(REPORTING);
  }

  /** The days compared with, if any are. */
  public Optional<DateRange> baseline() {
    return Optional.ofNullable(compare).map(one -> one.baseline(range));
  }

  /** Whether anything but the days and the place in the tree narrows the rows. */
  public boolean isFiltered() {
    return scope.isFiltered() || !where.isEmpty();
  }

  /** With amounts in another currency. */
  public CampaignQuery withCurrency(String wanted) {
    return new CampaignQuery(
        range, scope, where, sort, page, size, wanted, compare, group, breakdown);
  }

  /** Of other days, from the first page. */
  public CampaignQuery withRange(DateRange wanted) {
    return new CampaignQuery(
        wanted, scope, where, sort, 0, size, currency, compare, group, breakdown);
  }

  /** Compared with other days, or with none. */
  public CampaignQuery withComparison(@Nullable Comparison wanted) {
    return new CampaignQuery(
        range, scope, where, sort, 0, size, currency, wanted, group, breakdown);
  }

  /** Of other rows, from the first page. */
  public CampaignQuery withScope(CampaignScope wanted) {
    return new CampaignQuery(
        range, wanted, where, sort, 0, size, currency, compare, group, breakdown);
  }

  /** With other bounds. */
  public CampaignQuery withWhere(List<Threshold> wanted) {
    return new CampaignQuery(
        range, scope, wanted, sort, 0, size, currency, compare, group, breakdown);
  }

  /** Put together by something else, or by nothing. */
  public CampaignQuery withGroup(@Nullable CampaignGrouping wanted) {
    return new CampaignQuery(
        range, scope, where, sort, 0, size, currency, compare, wanted, breakdown);
  }

  /** Broken down into other spans, or none. */
  public CampaignQuery withBreakdown(@Nullable Breakdown wanted) {
    return new CampaignQuery(range, scope, where, sort, 0, size, currency, compare, group, wanted);
  }

  public CampaignQuery withPage(int number, int rows) {
    return new CampaignQuery(
        range, scope, where, sort, number, rows, currency, compare, group, breakdown);
  }

  public CampaignQuery withSort(List<SortKey> order) {
    return new CampaignQuery(
        range, scope, where, order, 0, size, currency, compare, group, breakdown);
  }

  public CampaignQuery withSearch(String text) {
    return withScope(scope.withSearch(text));
  }

  /** With another choice for one filter. */
  public CampaignQuery with(CampaignFilter filter, List<String> chosen) {
    return withScope(scope.with(filter, chosen));
  }

  /** What is chosen for one filter. */
  public List<String> chosen(CampaignFilter filter) {
    return scope.chosen(filter);
  }

  /** All campaigns of the same days, in the same order, without search and filters. */
  public CampaignQuery everything() {
    return withScope(CampaignScope.ALL).withWhere(List.of());
  }

  /** Without search and filters, for the same days and place in the tree, in the same order. */
  public CampaignQuery unfiltered() {
    return withScope(scope.unfiltered()).withWhere(List.of());
  }
}
