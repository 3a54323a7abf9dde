package io.tallawah.ingestion;

import io.tallawah.ingestion.internal.Landing;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Looks up where a connection's files go and what its platform's streams are. */
@Component
class LandingTargets {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;

  LandingTargets(JdbcClient jdbc, TransactionTemplate transactions, CurrentTenant currentTenant) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
  }

  Landing.Target of(ConnectionId connection) {
    return transactions.execute(status -> read(currentTenant.require(), connection));
  }

  /** Whether the tenant has no other connection of the same platform. */
  boolean isAlone(ConnectionId connection) {
    return transactions.execute(status ->
        jdbc.sql(
                """
                select count(*) = 1 from app.data_source d
                join app.data_source own on own.tenant_id = d.tenant_id and own.platform = d.platform
                where own.tenant_id = ? and own.id = ?\
                """)
            .params(currentTenant.require().value(), connection.value())
            .query(Boolean.class)
            .single());
  }

  private Landing.Target read(TenantId tenant, ConnectionId connection) {
    return jdbc.sql(
            """
            select p.streams::text, d.settings::text, s.schema_name
            from app.data_source d
            join app.platform p on p.id = d.platform
            join app.landing_schema s on s.tenant_id = d.tenant_id and s.connection_id = d.id
            where d.tenant_id = ? and d.id = ?\
            """)
        .params(tenant.value(), connection.value())
        .query((row, number) ->
            new Landing.Target(
                tenant,
                connection,
                JSON.readTree(row.getString(1)),
                JSON.readTree(row.getString(2)),
                row.getString(3)))
        .optional()
        .orElseThrow(
            () -> new ProblemException("There is no such connection.", "Choose another one."));
  }
}
