package io.tallawah.insights;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tallawah.shared.TenantId;
import io.tallawah.warehouse.Published;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tables of sums, read once per state of a tenant's marts and kept while they are used. Everybody
 * who may see a tenant's figures sees all of them, so the tenant is all the scope there is.
 */
@Component
class GridTables {

  private static final Duration UNUSED = Duration.ofMinutes(15);
  private static final long BYTES_OF_A_ROW = 1_000;
  private static final long SHARE_OF_HEAP = 8;

  private final GridLoads loads;
  private final AsyncCache<TableKey, List<SumRow>> kept =
      Caffeine.newBuilder()
          .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_OF_A_ROW)
          .weigher((TableKey key, List<SumRow> rows) -> rows.size() + 1)
          .expireAfterAccess(UNUSED)
          .buildAsync();

  GridTables(GridLoads loads) {
    this.loads = loads;
  }

  /**
   * The rows of a table.
   *
   * @throws StateChangedException when the state it is asked in is gone
   */
  List<SumRow> rows(TableKey table) {
    if (!GridLoads.isPublished(table.state())) {
      return load(table);
    }
    CompletableFuture<List<SumRow>> own = new CompletableFuture<>();
    CompletableFuture<List<SumRow>> there = kept.asMap().putIfAbsent(table, own);
    return there == null ? load(table, own) : await(table, there);
  }

  @EventListener
  void drop(Published published) {
    TenantId tenant = published.tenant();
    kept.asMap().keySet().removeIf(table -> table.tenant().equals(tenant));
  }

  private List<SumRow> load(TableKey table, CompletableFuture<List<SumRow>> own) {
    try {
      List<SumRow> rows = load(table);
      own.complete(rows);
      return rows;
    } catch (RuntimeException | Error e) {
      kept.asMap().remove(table, own);
      own.completeExceptionally(e);
      throw e;
    }
  }

  private List<SumRow> load(TableKey table) {
    GridLoads.Loaded loaded = loads.load(table);
    if (!loaded.state().equals(table.state())) {
      throw new StateChangedException();
    }
    return loaded.rows();
  }

  /** Somebody reads it already; if that comes to nothing it is read here. */
  private List<SumRow> await(TableKey table, CompletableFuture<List<SumRow>> there) {
    try {
      return there.get(GridLoads.MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while somebody else reads the same", e);
    } catch (ExecutionException | CancellationException | TimeoutException e) {
      return load(table);
    }
  }
}
