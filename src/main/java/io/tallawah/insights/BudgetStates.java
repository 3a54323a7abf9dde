package io.tallawah.insights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import io.tallawah.warehouse.Published;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How campaigns stand to their platforms' budgets at the end of some days, read once per state of a
 * tenant's marts and kept while it is used. Campaigns that share a budget have one state.
 *
 * @see <a href="../../../../../docs/decisions/0038-files-results-budgets.md">decision 38</a>
 */
@Component
class BudgetStates {

  private record Days(TenantId tenant, String state, DateRange range) {}

  private record Campaign(String platform, String account, String campaign) {}

  /** What campaigns of one budget have spent together, and the budget once. */
  private record Pot(
      @Nullable BigDecimal spend,
      long days,
      @Nullable BigDecimal daily,
      @Nullable BigDecimal lifetime,
      @Nullable BigDecimal toDate) {

    static Pot of(BudgetReads.Told one) {
      return new Pot(one.spend(), one.days(), one.daily(), one.lifetime(), one.toDate());
    }

    Pot and(Pot other) {
      return new Pot(
          Sums.plus(spend, other.spend),
          Math.max(days, other.days),
          daily == null ? other.daily : daily,
          lifetime == null ? other.lifetime : lifetime,
          Sums.plus(toDate, other.toDate));
    }

    BudgetState state() {
      BigDecimal allowed = daily == null ? null : daily.multiply(BigDecimal.valueOf(days));
      return BudgetState.of(spend, allowed).and(BudgetState.of(toDate, lifetime));
    }
  }

  private static final Duration UNUSED = Duration.ofMinutes(15);
  private static final long MOST_CAMPAIGNS = 500_000;

  private final BudgetReads reads;
  private final Cache<Days, Map<Campaign, BudgetState>> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CAMPAIGNS)
          .weigher((Days key, Map<Campaign, BudgetState> states) -> states.size() + 1)
          .expireAfterAccess(UNUSED)
          .build();

  BudgetStates(BudgetReads reads) {
    this.reads = reads;
  }

  /**
   * Whether a row's campaign is in one of the states that a query asks for; all are when it asks
   * for none.
   *
   * @param state names the state of the tenant's marts and rates
   * @throws StateChangedException when the state it is asked in is gone
   */
  Predicate<SumRow> filter(TenantId tenant, String state, CampaignQuery query) {
    List<String> asked = query.chosen(CampaignFilter.BUDGET);
    if (asked.isEmpty()) {
      return row -> true;
    }
    Map<Campaign, BudgetState> states = states(tenant, state, query.range());
    return row -> {
      CampaignKey key = row.key();
      Campaign campaign = new Campaign(key.platform(), key.accountId(), key.campaignId());
      return asked.contains(states.getOrDefault(campaign, BudgetState.NONE).id());
    };
  }

  private Map<Campaign, BudgetState> states(TenantId tenant, String state, DateRange range) {
    if (!reads.exist()) {
      return Map.of();
    }
    String published = state.split(" ", 2)[0]; // rates say nothing of amounts as billed
    Days key = new Days(tenant, published, range);
    Map<Campaign, BudgetState> there = kept.getIfPresent(key);
    if (there != null) {
      return there;
    }
    BudgetReads.Loaded loaded = reads.load(tenant, range);
    if (!loaded.state().equals(published)) {
      throw new StateChangedException();
    }
    Map<Campaign, BudgetState> states = states(loaded.campaigns());
    if (GridLoads.isPublished(published)) {
      kept.put(key, states);
    }
    return states;
  }

  private static Map<Campaign, BudgetState> states(List<BudgetReads.Told> campaigns) {
    Map<String, Pot> pots = new HashMap<>();
    campaigns.forEach(one -> pots.merge(pot(one), Pot.of(one), Pot::and));
    Map<Campaign, BudgetState> states = new HashMap<>();
    for (BudgetReads.Told one : campaigns) {
      Pot pot = pots.getOrDefault(pot(one), Pot.of(one));
      states.put(new Campaign(one.platform(), one.account(), one.campaign()), pot.state());
    }
    return Map.copyOf(states);
  }

  private static String pot(BudgetReads.Told one) {
    return one.shared() == null
        ? "campaign " + one.platform() + " " + one.account() + " " + one.campaign()
        : "budget " + one.platform() + " " + one.shared();
  }

  @EventListener
  void drop(Published published) {
    kept.asMap().keySet().removeIf(days -> days.tenant().equals(published.tenant()));
  }
}
