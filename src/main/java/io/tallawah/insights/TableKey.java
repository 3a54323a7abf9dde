package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import java.util.List;

/**
 * What is read of the marts as one table of sums. Filters, order, page and comparison are no part
 * of it: they are made of the table.
 *
 * @param state names the state of the tenant's marts and rates
 * @param accounts that the ad sets and ads are of, empty for all; campaigns are read whole
 * @param campaigns likewise
 * @param adsets likewise
 * @param regions whose days are read in place of the campaigns' own, empty for those
 */
record TableKey(
    TenantId tenant,
    String state,
    CampaignLevel level,
    DateRange range,
    String currency,
    List<String> accounts,
    List<String> campaigns,
    List<String> adsets,
    List<String> regions) {

  static TableKey of(TenantId tenant, String state, CampaignQuery query, DateRange range) {
    boolean whole = query.level() == CampaignLevel.CAMPAIGN;
    return new TableKey(
        tenant,
        state,
        query.level(),
        range,
        query.currency(),
        whole ? List.of() : query.accounts(),
        whole ? List.of() : query.campaigns(),
        whole ? List.of() : query.adsets(),
        query.regions());
  }
}
