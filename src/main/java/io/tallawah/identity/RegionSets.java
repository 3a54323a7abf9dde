package io.tallawah.identity;

import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The sets of regions that a tenant's places can be by: those of the product, and its own. */
@Service
public class RegionSets {

  /** What a tenant has that chose nothing. */
  public static final String USUAL = "jamaica-parishes";

  /**
   * A set.
   *
   * @param id a name of the product's, or the id of one of the tenant's own
   * @param own whether the tenant loaded it itself
   */
  public record RegionSet(String id, String name, boolean own) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final PlatformScope platformScope;

  RegionSets(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      PlatformScope platformScope) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.platformScope = platformScope;
  }

  /** The product's, by name, then the bound tenant's own, if a tenant is bound. */
  public List<RegionSet> all() {
    if (currentTenant.find().isEmpty()) {
      return platformScope.call(() -> transactions.execute(status -> seeded()));
    }
    return transactions.execute(status -> {
      List<RegionSet> all = new ArrayList<>(seeded());
      all.addAll(
          sets(
              "select id::text, name, true from app.region_set where tenant_id = app.current_tenant() order by name"));
      return List.copyOf(all);
    });
  }

  /** The set of this id among {@link #all()}. */
  RegionSet require(String id) {
    return all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new ProblemException("There is no such region set.", "Choose from the list.")
                .about("region_set"));
  }

  private List<RegionSet> seeded() {
    return sets("select id, name, false from app.seeded_region_set order by name");
  }

  private List<RegionSet> sets(String sql) {
    return jdbc.sql(sql)
        .query(
            (row, number) -> new RegionSet(row.getString(1), row.getString(2), row.getBoolean(3)))
        .list();
  }
}
