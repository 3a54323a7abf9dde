package io.tallawah.insights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tallawah.warehouse.Published;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What campaigns brought by result, read once per state of a tenant's marts and kept while it is
 * used. Places don't tell it, and neither do ad sets and ads: those have none.
 */
@Component
class ResultTables {

  private static final Duration UNUSED = Duration.ofMinutes(15);
  private static final long MOST_ROWS = 500_000;

  private final ResultReads reads;
  private final Cache<TableKey, Map<CampaignKey, List<ResultPart>>> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ROWS)
          .weigher((TableKey key, Map<CampaignKey, List<ResultPart>> rows) -> rows.size() + 1)
          .expireAfterAccess(UNUSED)
          .build();

  ResultTables(ResultReads reads) {
    this.reads = reads;
  }

  /** Whether results have been told apart at all. */
  boolean exist() {
    return reads.exist();
  }

  /** Whether rows of a query have results. */
  boolean tell(CampaignQuery query) {
    return query.level() == CampaignLevel.CAMPAIGN && query.regions().isEmpty() && reads.exist();
  }

  /**
   * The parts of each row; empty where rows have none.
   *
   * @throws StateChangedException when the state it is asked in is gone
   */
  Map<CampaignKey, List<ResultPart>> rows(TableKey table) {
    Map<CampaignKey, List<ResultPart>> there = kept.getIfPresent(table);
    if (there != null) {
      return there;
    }
    ResultReads.Loaded loaded = reads.load(table);
    if (!loaded.state().equals(table.state())) {
      throw new StateChangedException();
    }
    if (GridLoads.isPublished(table.state())) {
      kept.put(table, loaded.rows());
    }
    return loaded.rows();
  }

  @EventListener
  void drop(Published published) {
    kept.asMap().keySet().removeIf(table -> table.tenant().equals(published.tenant()));
  }
}
