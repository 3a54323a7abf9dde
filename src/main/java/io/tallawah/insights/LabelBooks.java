package io.tallawah.insights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's labels as they stand, read again only when their version was raised. */
@Component
class LabelBooks {

  private static final Duration UNUSED = Duration.ofMinutes(15);
  private static final long MOST_DECISIONS = 200_000;

  private final LabelRows rows;
  private final CurrentTenant currentTenant;
  private final Cache<TenantId, LabelBook> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_DECISIONS)
          .weigher((TenantId tenant, LabelBook book) -> book.decisions() + book.all().size() + 1)
          .expireAfterAccess(UNUSED)
          .build();

  LabelBooks(LabelRows rows, CurrentTenant currentTenant) {
    this.rows = rows;
    this.currentTenant = currentTenant;
  }

  /** Not for a transaction that changes labels: it would be kept what may be rolled back. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public LabelBook current() {
    TenantId tenant = currentTenant.require();
    LabelBook there = kept.getIfPresent(tenant);
    if (there != null && there.version() == rows.version()) {
      return there;
    }
    LabelBook read = rows.book();
    kept.put(tenant, read);
    return read;
  }

  /** What the labels chosen in a query leave of its days; null where none is chosen. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public @Nullable LabelSql condition(CampaignQuery query) {
    return query.labels().isEmpty() ? null : new LabelSql(current(), query.labels());
  }
}
