package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.ExchangeRates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The campaigns of the bound tenant, their ad sets and ads, and what they did: the one answer for
 * screen, API and file. Rows are summed once per state of the marts; order, filters and pages are
 * made of the sums.
 */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
public class Campaigns {

  private static final int TRIES = 5;
  private static final int MOST_POINTS = 62;

  private final GridLoads loads;
  private final GridAnswers answers;
  private final GridPages pages;
  private final CurrentTenant currentTenant;
  private final ExchangeRates rates;
  private final RegionChoices places;
  private final ResultTables results;
  private final ResultReads resultReads;
  private final LabelBooks labels;
  private final KnownCampaigns known;

  Campaigns(
      GridLoads loads,
      GridAnswers answers,
      GridPages pages,
      CurrentTenant currentTenant,
      ExchangeRates rates,
      RegionChoices places,
      ResultTables results,
      ResultReads resultReads,
      LabelBooks labels,
      KnownCampaigns known) {
    this.loads = loads;
    this.answers = answers;
    this.pages = pages;
    this.currentTenant = currentTenant;
    this.rates = rates;
    this.places = places;
    this.results = results;
    this.resultReads = resultReads;
    this.labels = labels;
    this.known = known;
  }

  /**
   * Whether what the rows of a scope lie below is the tenant's, in whatever days; true of a scope
   * that lies below nothing.
   */
  public boolean knows(CampaignScope scope) {
    return !scope.isDrilled() || known.knows(scope);
  }

  /** A page of rows and the totals of all rows, all of one state of the marts. */
  public CampaignPage page(CampaignQuery query) {
    return pages.page(answered(query), query);
  }

  /** As {@link #page}, with the conversions of its rows and totals apart by result. */
  public CampaignPage pageWithResults(CampaignQuery query) {
    return inOneState(
        query,
        answered -> {
          CampaignPage page = pages.page(answered, query);
          return page.with(results(answered, query, page.rows()));
        });
  }

  /** Conversions of all rows that match and of these among them, apart by result. */
  public PageResults results(CampaignQuery query, List<CampaignRow> rows) {
    return inOneState(query, answered -> results(answered, query, rows));
  }

  /** Conversions of these rows alone apart by result; a row that tells none is not there. */
  public Map<CampaignKey, Map<String, BigDecimal>> resultsOf(
      CampaignQuery query, Collection<CampaignKey> rows) {
    return inOneState(
        query,
        answered -> {
          Map<CampaignKey, Map<String, BigDecimal>> own = new HashMap<>();
          Map<CampaignKey, List<ResultPart>> parts = parts(answered, query);
          rows.stream()
              .filter(parts::containsKey)
              .forEach(row -> own.put(row, ResultPart.sum(parts.getOrDefault(row, List.of()))));
          return own;
        });
  }

  /** Conversions of rows apart by result, span by span of a query's days. */
  public Map<CampaignKey, List<Map<String, BigDecimal>>> resultSpans(
      CampaignQuery query, List<CampaignRow> rows, List<DateRange> spans) {
    return rows.isEmpty() || !results.tell(query)
        ? Map.of()
        : resultReads.spans(
            TableKey.of(currentTenant.require(), "", query, query.range()),
            rows.stream().map(row -> row.key().id()).distinct().toList(),
            spans);
  }

  private PageResults results(
      GridPages.Answered answered, CampaignQuery query, List<CampaignRow> rows) {
    return tellsResults(answered, query)
        ? PageResults.of(answered.answer(), parts(answered, query), rows)
        : PageResults.NONE;
  }

  private Map<CampaignKey, List<ResultPart>> parts(
      GridPages.Answered answered, CampaignQuery query) {
    return tellsResults(answered, query)
        ? results.rows(TableKey.of(answered.tenant(), answered.state(), query, query.range()))
        : Map.of();
  }

  private boolean tellsResults(GridPages.Answered answered, CampaignQuery query) {
    return !answered.state().isEmpty() && results.tell(query);
  }

  /** The rows of one page alone, for scrolling on in what {@link #page} began. */
  public List<CampaignRow> rows(CampaignQuery query) {
    return pages.rows(answered(query), query);
  }

  /**
   * Lines of the screen, counted over all pages: rows, subtotals before their group and spans after
   * their row.
   */
  public List<CampaignRow> lines(CampaignQuery query, int from, int limit) {
    return pages.lines(answered(query), query, from, limit);
  }

  /**
   * A row day by day, in the days and the currency of a query; a day without a row has none here
   * either.
   */
  public List<CampaignTrend> trend(CampaignKey row, CampaignQuery query) {
    TenantId tenant = currentTenant.require();
    CampaignScope scope =
        CampaignScope.of(row.level()).with(CampaignFilter.REGION, query.regions());
    return loads.trend(TableKey.of(tenant, "", query.withScope(scope), query.range()), row);
  }

  /**
   * The course of what these rows spent in the days, the currency and the place of a query, in one
   * read: by day, of long periods by week or month.
   *
   * @return by the row; a span without a day or with an amount that has no rate is null, a row
   *     without any day is not there
   */
  public Map<CampaignKey, List<@Nullable BigDecimal>> courses(
      CampaignQuery query, List<CampaignKey> rows) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    Map<CampaignKey, List<@Nullable BigDecimal>> courses =
        new HashMap<>(
            loads.sparks(
                TableKey.of(currentTenant.require(), "", query, query.range()),
                rows.stream().map(CampaignKey::id).distinct().toList(),
                pages.spans(courseOf(query.range()), query.range())));
    courses.keySet().retainAll(Set.copyOf(rows));
    return courses;
  }

  private static Breakdown courseOf(DateRange range) {
    if (range.days() <= MOST_POINTS) {
      return Breakdown.DAY;
    }
    return range.days() <= MOST_POINTS * 7L ? Breakdown.WEEK : Breakdown.MONTH;
  }

  /** What filters can be set to for campaigns in these days, most rows first. */
  public List<CampaignChoice> choices(DateRange range) {
    return choices(CampaignQuery.of(range));
  }

  /** What filters can be set to in the days and at the place of a query, most rows first. */
  public List<CampaignChoice> choices(CampaignQuery query) {
    CampaignQuery all = query.unfiltered().withComparison(null).withGroup(null).withSort(List.of());
    GridPages.Answered answered = answered(all);
    List<CampaignChoice> choices =
        new ArrayList<>(GridChoices.of(answered.answer().rows(), answered.labels()));
    if (query.level() == CampaignLevel.CAMPAIGN) {
      choices.addAll(places.choices(query.range()));
    }
    return List.copyOf(choices);
  }

  /** Codes of the currencies that amounts may be converted to. */
  public List<String> currencies() {
    return rates.currencies();
  }

  private GridPages.Answered answered(CampaignQuery query) {
    return inOneState(query, answered -> answered);
  }

  private <T> T inOneState(CampaignQuery query, Function<GridPages.Answered, T> read) {
    TenantId tenant = currentTenant.require();
    LabelBook book = labels.current();
    StateChangedException last = new StateChangedException();
    for (int i = 0; i < TRIES; i++) {
      Optional<String> state = loads.state(query);
      if (state.isEmpty()) {
        return read.apply(new GridPages.Answered(tenant, "", book, GridAnswer.NONE));
      }
      try {
        return read.apply(
            new GridPages.Answered(
                tenant, state.get(), book, answers.answer(tenant, state.get(), book, query)));
      } catch (StateChangedException e) {
        last = e;
      }
    }
    throw last;
  }
}
