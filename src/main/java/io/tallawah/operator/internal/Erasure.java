package io.tallawah.operator.internal;

import io.tallawah.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes whatever the installation has of a tenant. Keys go first, so that from the first moment
 * nothing sealed can be read. Each step removes what is still there: a run that was cut off is
 * carried on by the next.
 */
final class Erasure {

  /**
   * What it works with.
   *
   * @param owner owns {@code app} and {@code ops}
   * @param loader owns landing schemas
   * @param dbt owns {@code staging}, {@code intermediate} and {@code marts}
   */
  record Roles(DataSource owner, DataSource loader, DataSource dbt) {}

  /** What is outside the database, or belongs to other modules. */
  interface Surroundings {

    /** Removes files of the tenant; the answer is how many. */
    long removeFiles(TenantId tenant);

    /** Does something while no run of dbt goes on and none begins. */
    void whileNothingRuns(Runnable work);

    /** Where the tenant's audit chain ends, as JSON. */
    String closeChain(TenantId tenant);

    /** Tells the platform's audit log, in the transaction in which the tenant itself goes. */
    void tell(Erasing done);
  }

  private static final List<String> LAST = List.of("app.user_role", "app.role");
  private static final List<String> OF_DBT = List.of("staging", "intermediate", "marts");

  private final RowRemover owner;
  private final RowRemover dbt;
  private final JdbcClient loader;
  private final Ledger ledger;
  private final Surroundings surroundings;

  Erasure(Roles roles, Surroundings surroundings) {
    this.owner = new RowRemover(roles.owner());
    this.dbt = new RowRemover(roles.dbt());
    this.loader = JdbcClient.create(roles.loader());
    this.ledger = new Ledger(roles.owner(), owner.transactions());
    this.surroundings = surroundings;
  }

  /** Confirmed deletions that wait to be carried out, or carried on. */
  List<Erasing> open() {
    return ledger.open();
  }

  /** Carries a deletion out, or on, to its end. */
  void carryOut(Erasing erasing) {
    remove(erasing, "app.data_key", owner);
    if (!ledger.hasChainEnd(erasing)) {
      ledger.chainEnd(erasing, surroundings.closeChain(erasing.tenant()));
    }
    count(erasing, "files", surroundings::removeFiles);
    surroundings.whileNothingRuns(() -> removeFromDatabase(erasing));
  }

  private void removeFromDatabase(Erasing erasing) {
    count(erasing, "landing schemas", this::dropLanding);
    TenantTables.of(dbt.jdbc(), OF_DBT).forEach(table -> remove(erasing, table, dbt));
    remove(erasing, "ops.slice", owner); // then no trigger queues anything again
    List<String> tables = new ArrayList<>(TenantTables.childrenFirst(owner.jdbc()));
    tables.removeAll(LAST);
    tables.forEach(table -> remove(erasing, table, owner));
    count(erasing, "accounts", new Accounts(owner)::remove);
    LAST.forEach(table -> remove(erasing, table, owner));
    finish(erasing);
  }

  /** Every key refers to the tenant, so this fails while anything of it is left. */
  private void finish(Erasing erasing) {
    owner
        .transactions()
        .executeWithoutResult(status -> {
          run("delete from app.tenant where id = :id", erasing.tenant().value());
          run(
              "update app.tenant_deletion set finished_at = now(), step = null where id = :id",
              erasing.deletion());
          surroundings.tell(erasing);
        });
  }

  private void run(String sql, Object id) {
    owner.jdbc().sql(sql).param("id", id).update();
  }

  private long dropLanding(TenantId tenant) {
    List<String> schemas =
        owner
            .jdbc()
            .sql(
                """
                select l.schema_name from app.landing_schema l
                join pg_namespace n on n.nspname = l.schema_name where l.tenant_id = :tenant\
                """)
            .param("tenant", tenant.value())
            .query(String.class)
            .list();
    schemas.forEach(schema ->
        loader
            .sql("drop schema if exists \"%s\" cascade".formatted(schema.replace("\"", "\"\"")))
            .update());
    return schemas.size();
  }

  private void remove(Erasing erasing, String table, RowRemover role) {
    count(erasing, table, tenant -> role.remove(table, tenant));
  }

  private void count(Erasing erasing, String what, ToLongFunction<TenantId> step) {
    long removed = step.applyAsLong(erasing.tenant());
    if (removed > 0) {
      ledger.add(erasing, what, removed);
    }
  }
}
