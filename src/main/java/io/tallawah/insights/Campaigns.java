package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.ExchangeRates;
import java.util.List;
import java.util.Optional;
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

  private final GridLoads loads;
  private final GridAnswers answers;
  private final GridPages pages;
  private final CurrentTenant currentTenant;
  private final ExchangeRates rates;

  Campaigns(
      GridLoads loads,
      GridAnswers answers,
      GridPages pages,
      CurrentTenant currentTenant,
      ExchangeRates rates) {
    this.loads = loads;
    this.answers = answers;
    this.pages = pages;
    this.currentTenant = currentTenant;
    this.rates = rates;
  }

  /** A page of rows and the totals of all rows, all of one state of the marts. */
  public CampaignPage page(CampaignQuery query) {
    return pages.page(answered(query), query);
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
    CampaignScope scope = CampaignScope.of(row.level());
    return loads.trend(TableKey.of(tenant, "", query.withScope(scope), query.range()), row);
  }

  /** What filters can be set to for campaigns in these days, most rows first. */
  public List<CampaignChoice> choices(DateRange range) {
    return choices(CampaignQuery.of(range));
  }

  /** What filters can be set to in the days and at the place of a query, most rows first. */
  public List<CampaignChoice> choices(CampaignQuery query) {
    CampaignQuery all = query.unfiltered().withComparison(null).withGroup(null).withSort(List.of());
    return GridChoices.of(answered(all).answer().rows());
  }

  /** Codes of the currencies that amounts may be converted to. */
  public List<String> currencies() {
    return rates.currencies();
  }

  private GridPages.Answered answered(CampaignQuery query) {
    TenantId tenant = currentTenant.require();
    StateChangedException last = new StateChangedException();
    for (int i = 0; i < TRIES; i++) {
      Optional<String> state = loads.state(query);
      if (state.isEmpty()) {
        return new GridPages.Answered(tenant, "", GridAnswer.NONE);
      }
      try {
        return new GridPages.Answered(
            tenant, state.get(), answers.answer(tenant, state.get(), query));
      } catch (StateChangedException e) {
        last = e;
      }
    }
    throw last;
  }
}
