package io.tallawah.ingestion;

import io.tallawah.ingestion.internal.LandedAccounts;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which landed table is which of our streams, for one connection. What has landed in it already is
 * queued by the database, and its accounts are owned as if they landed now.
 */
@Component
class StreamNames {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final LandingTargets targets;
  private final LandedAccounts accounts;
  private final AccountOwners owners;
  private final ApplicationEventPublisher events;

  StreamNames(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      LandingTargets targets,
      LandedAccounts accounts,
      AccountOwners owners,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.targets = targets;
    this.accounts = accounts;
    this.owners = owners;
    this.events = events;
  }

  void give(ConnectionId connection, Map<String, String> streams) {
    transactions.executeWithoutResult(status -> {
      Map<String, String> before = named(connection);
      jdbc.sql(
              """
              update app.data_source set settings = settings || jsonb_build_object('streams', ?::jsonb)
              where tenant_id = ? and id = ?\
              """)
          .params(
              JSON.writeValueAsString(streams), currentTenant.require().value(), connection.value())
          .update();
      landed(connection).forEach((owned, told) -> owners.claim(connection, owned, told));
      events.publishEvent(
          AuditEvent.change("connection.streams_named", connection.toString(), before, streams));
    });
  }

  private Map<String, String> named(ConnectionId connection) {
    return jdbc.sql(
            """
            select coalesce(settings -> 'streams', '{}')::text from app.data_source
            where tenant_id = ? and id = ?\
            """)
        .params(currentTenant.require().value(), connection.value())
        .query(String.class)
        .optional()
        .map(text -> JSON.readValue(text, NAMES))
        .orElse(Map.of());
  }

  private Map<String, List<String>> landed(ConnectionId connection) {
    try {
      return accounts.of(targets.of(connection));
    } catch (SQLException e) {
      throw new ProblemException(
          "The streams were not named.", "Try again; the log has the reason.", e);
    }
  }
}
