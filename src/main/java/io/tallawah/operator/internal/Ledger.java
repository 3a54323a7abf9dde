package io.tallawah.operator.internal;

import io.tallawah.shared.TenantId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the record of a deletion says, for as long as it goes on. */
final class Ledger {

  private final JdbcClient owner;
  private final TransactionTemplate transactions;

  Ledger(DataSource owner, TransactionTemplate transactions) {
    this.owner = JdbcClient.create(owner);
    this.transactions = transactions;
  }

  /** Confirmed deletions that are not finished, the oldest first. */
  List<Erasing> open() {
    return owner
        .sql(
            """
            select id, deleted_tenant, slug from app.tenant_deletion
            where confirmed_at is not null and cancelled_at is null and finished_at is null
            order by confirmed_at, id\
            """)
        .query((row, number) ->
            new Erasing(
                row.getObject(1, UUID.class),
                new TenantId(row.getObject(2, UUID.class)),
                row.getString(3)))
        .list();
  }

  /** Adds to what was removed of something. */
  void add(Erasing erasing, String what, long count) {
    transactions.executeWithoutResult(status ->
        owner
            .sql(
                """
                update app.tenant_deletion set step = :what,
                  counts = counts || jsonb_build_object(:what, coalesce((counts ->> :what)::bigint, 0) + :count)
                where id = :id\
                """)
            .param("what", what)
            .param("count", count)
            .param("id", erasing.deletion())
            .update());
  }

  /** Notes where the tenant's audit chain ended, once. */
  void chainEnd(Erasing erasing, String json) {
    transactions.executeWithoutResult(status ->
        owner
            .sql(
                "update app.tenant_deletion set chain_end = cast(:end as jsonb) where id = :id and chain_end is null")
            .param("end", json)
            .param("id", erasing.deletion())
            .update());
  }

  boolean hasChainEnd(Erasing erasing) {
    return owner
        .sql("select chain_end is not null from app.tenant_deletion where id = :id")
        .param("id", erasing.deletion())
        .query(Boolean.class)
        .single();
  }
}
