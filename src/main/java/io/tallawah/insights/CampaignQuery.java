package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of the campaigns: days, filters (AND across, OR within), order and page. An
 * empty list filters nothing. Made from text by {@link CampaignQueryReader}.
 *
 * @param search part of a campaign's name or id; empty for all
 * @param page counted from 0
 * @param size rows of a page, 1 to {@link #MAX_SIZE}
 * @param currency {@code native}: rows as billed, totals per currency; {@code reporting}: in the
 *     tenant's reporting currency; or the ISO code of a currency to convert to
 * @param compare what the days are compared with, or null
 */
public record CampaignQuery(
    DateRange range,
    List<String> platforms,
    List<String> accounts,
    List<String> statuses,
    List<String> objectives,
    String search,
    List<SortKey> sort,
    int page,
    int size,
    String currency,
    @Nullable Comparison compare) {

  public static final int MAX_SIZE = 500;
  public static final int DEFAULT_SIZE = 100;
  public static final String NATIVE = "native";
  public static final String REPORTING = "reporting";
  public static final List<SortKey> DEFAULT_SORT = List.of(new SortKey("spend", true));
  public static final List<String> STATUSES =
      List.of("active", "paused", "ended", "removed", "unknown");

  public CampaignQuery {
    platforms = List.copyOf(platforms);
    accounts = List.copyOf(accounts);
    statuses = List.copyOf(statuses);
    objectives = List.copyOf(objectives);
    sort = sort.isEmpty() ? DEFAULT_SORT : List.copyOf(sort);
    if (page < 0 || size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("a page is counted from 0 and has 1 to 500 rows");
    }
  }

  /** Everything of these days, dearest first. */
  public static CampaignQuery of(DateRange range) {
    return new CampaignQuery(
        range,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        DEFAULT_SORT,
        0,
        DEFAULT_SIZE,
        REPORTING,
        null);
  }

  /** Whether amounts are as billed. */
  public boolean isNative() {
    return currency.equals(NATIVE);
  }

  /** Whether amounts are in the tenant's reporting currency. */
  public boolean isReporting() {
    return currency.equals(REPORTING);
  }

  /** With amounts in another currency. */
  public CampaignQuery withCurrency(String wanted) {
    return new CampaignQuery(
        range,
        platforms,
        accounts,
        statuses,
        objectives,
        search,
        sort,
        page,
        size,
        wanted,
        compare);
  }

  /** Whether anything but the days narrows the rows. */
  public boolean isFiltered() {
    return !search.isEmpty()
        || !platforms.isEmpty()
        || !accounts.isEmpty()
        || !statuses.isEmpty()
        || !objectives.isEmpty();
  }

  /** Compared with other days, or with none. */
  public CampaignQuery withComparison(@Nullable Comparison wanted) {
    return new CampaignQuery(
        range, platforms, accounts, statuses, objectives, search, sort, 0, size, currency, wanted);
  }

  /** The days compared with, if any are. */
  public Optional<DateRange> baseline() {
    return Optional.ofNullable(compare).map(one -> one.baseline(range));
  }

  public CampaignQuery withPage(int number, int rows) {
    return new CampaignQuery(
        range,
        platforms,
        accounts,
        statuses,
        objectives,
        search,
        sort,
        number,
        rows,
        currency,
        compare);
  }

  public CampaignQuery withSort(List<SortKey> order) {
    return new CampaignQuery(
        range,
        platforms,
        accounts,
        statuses,
        objectives,
        search,
        order,
        0,
        size,
        currency,
        compare);
  }

  public CampaignQuery withSearch(String text) {
    return new CampaignQuery(
        range,
        platforms,
        accounts,
        statuses,
        objectives,
        text.strip(),
        sort,
        0,
        size,
        currency,
        compare);
  }

  /** With another choice for one filter. */
  public CampaignQuery with(CampaignFilter filter, List<String> chosen) {
    return new CampaignQuery(
        range,
        filter == CampaignFilter.PLATFORM ? chosen : platforms,
        filter == CampaignFilter.ACCOUNT ? chosen : accounts,
        filter == CampaignFilter.STATUS ? chosen : statuses,
        filter == CampaignFilter.OBJECTIVE ? chosen : objectives,
        search,
        sort,
        0,
        size,
        currency,
        compare);
  }

  /** What is chosen for one filter. */
  public List<String> chosen(CampaignFilter filter) {
    return switch (filter) {
      case PLATFORM -> platforms;
      case ACCOUNT -> accounts;
      case STATUS -> statuses;
      case OBJECTIVE -> objectives;
    };
  }

  /** Without search and filters, for the same days in the same order. */
  public CampaignQuery unfiltered() {
    return of(range).withSort(sort).withCurrency(currency).withComparison(compare);
  }
}
