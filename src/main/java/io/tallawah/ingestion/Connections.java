package io.tallawah.ingestion;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.ingestion.internal.LandingSchemas;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The connections of the bound tenant. */
@Service
public class Connections {

  /** What a form knows a connection's name by. */
  private static final String NAMED = "connection";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,38}[a-z0-9]");
  private static final int MOST_CLASHES = 999;

  private static final String SELECT =
      """
      select d.id, d.name, d.platform, d.kind, s.schema_name, d.created_at
      from app.data_source d
      join app.landing_schema s on s.tenant_id = d.tenant_id and s.connection_id = d.id
      where d.tenant_id = ?\
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final StreamNames names;
  private final ApplicationEventPublisher events;

  Connections(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      StreamNames names,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.names = names;
    this.events = events;
  }

  /** All connections, by name. */
  @RequiresPermission(Permission.VIEW_DATA)
  public List<DataConnection> list() {
    return transactions.execute(status ->
        jdbc.sql(SELECT + " order by d.name")
            .param(tenant())
            .query(Connections::connection)
            .list());
  }

  /** The connection of this name, if there is one. */
  @RequiresPermission(Permission.VIEW_DATA)
  public Optional<DataConnection> find(String name) {
    return transactions.execute(status -> read(name));
  }

  /**
   * The connection of this name, made if there is none.
   *
   * @throws ProblemException when the name is not fit, the platform unknown, or the name is taken
   *     by a connection of another platform
   */
  @RequiresPermission(Permission.LAND_DATA)
  public DataConnection findOrCreate(String name, Platform platform) {
    if (!NAME.matcher(name).matches()) {
      throw ProblemException.of(
              "“{0}” cannot be the name of a connection.",
              "Use 2 to 40 small letters, digits and hyphens, beginning with a letter.", name)
          .about(NAMED);
    }
    DataConnection connection = transactions.execute(status -> readOrInsert(name, platform));
    if (!connection.platform().equals(platform)) {
      throw ProblemException.of(
              "The connection “{0}” is of {1}, not {2}.",
              "Choose another name for the connection.",
              name,
              connection.platform().id(),
              platform.id())
          .about(NAMED);
    }
    return connection;
  }

  /**
   * Says which landed table is which of our streams, where the connector has a name of its own for
   * it: custom insights and queries. What has landed in such a table before is read by the next
   * run.
   *
   * @param streams our name of a stream, and the table it lands in
   */
  @RequiresPermission(Permission.LAND_DATA)
  public void nameStreams(ConnectionId connection, Map<String, String> streams) {
    names.give(connection, streams);
  }

  private DataConnection readOrInsert(String name, Platform platform) {
    Optional<DataConnection> known = read(name);
    if (known.isPresent()) {
      return known.get();
    }
    requirePlatform(platform);
    UUID id = UUID.randomUUID();
    int inserted =
        jdbc.sql(
                """
                insert into app.data_source (tenant_id, id, platform, name)
                values (?, ?, ?, ?) on conflict (tenant_id, name) do nothing\
                """)
            .params(tenant(), id, platform.id(), name)
            .update();
    if (inserted > 0) {
      registerSchema(id, name);
      events.publishEvent(
          AuditEvent.change(
              "connection.created", name, Map.of(), Map.of("platform", platform.id())));
    }
    return read(name).orElseThrow();
  }

  private void requirePlatform(Platform platform) {
    if (!platforms().contains(platform.id())) {
      throw noPlatform(platform.id());
    }
  }

  /** What is wrong with a text that names no platform, and which ones there are. */
  public ProblemException noPlatform(String told) {
    return ProblemException.of(
        "There is no platform “{0}”.", "Choose one of {1}.", told, String.join(", ", platforms()));
  }

  private List<String> platforms() {
    return jdbc.sql("select id from app.platform order by ordinal").query(String.class).list();
  }

  private void registerSchema(UUID connection, String name) {
    String slug =
        jdbc.sql("select slug from app.tenant where id = ?")
            .param(tenant())
            .query(String.class)
            .single();
    for (int number = 1; number <= MOST_CLASHES; number++) {
      if (register(connection, LandingSchemas.name(slug, name, number))) {
        return;
      }
    }
    throw new IllegalStateException("no free name for a landing schema of " + name);
  }

  /** Takes the name unless another connection or anything else in the database has it. */
  private boolean register(UUID connection, String schema) {
    return jdbc.sql(
                """
                insert into app.landing_schema (tenant_id, connection_id, schema_name)
                select ?, ?, ? where not exists (select from pg_namespace where nspname = ?)
                on conflict (schema_name) do nothing\
                """)
            .params(tenant(), connection, schema, schema)
            .update()
        > 0;
  }

  private Optional<DataConnection> read(String name) {
    return jdbc.sql(SELECT + " and d.name = ?")
        .params(tenant(), name)
        .query(Connections::connection)
        .optional();
  }

  private UUID tenant() {
    return currentTenant.require().value();
  }

  private static DataConnection connection(ResultSet row, int number) throws SQLException {
    return new DataConnection(
        new ConnectionId(row.getObject(1, UUID.class)),
        row.getString(2),
        new Platform(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getTimestamp(6).toInstant());
  }
}
