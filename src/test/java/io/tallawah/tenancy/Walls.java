package io.tallawah.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the application's role sees of tenants' rows in a whole database. */
public final class Walls implements AutoCloseable {

  private static final String TENANT_TABLES =
      """
      select n.nspname || '.' || c.relname from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where n.nspname in ('app', 'ops', 'marts') and c.relkind in ('r', 'p') order by 1\
      """;

  private final SingleConnectionDataSource superuser;
  private final JdbcClient jdbc;
  private final List<String> tables;

  private Walls(SingleConnectionDataSource superuser) {
    this.superuser = superuser;
    this.jdbc = JdbcClient.create(superuser);
    this.tables = jdbc.sql(TENANT_TABLES).query(String.class).list();
  }

  /** By a connection of the superuser, which is closed with them. */
  public static Walls of(Connection superuser) {
    return new Walls(new SingleConnectionDataSource(superuser, true));
  }

  /** All tables with rows of tenants, each with its schema. */
  public List<String> tables() {
    return tables;
  }

  /** All tenants there are. */
  public List<UUID> tenants() {
    return jdbc.sql("select id from app.tenant order by slug").query(UUID.class).list();
  }

  /** Whose rows a table holds, as the superuser sees it. */
  public List<UUID> tenantsIn(String table) {
    return jdbc.sql("select distinct tenant_id from " + table).query(UUID.class).list();
  }

  /** What breaks a rule of the catalogue. */
  public List<String> faults(CatalogueRule rule) {
    return rule.faults(superuser);
  }

  /** Tables of which the application's role sees rows while no tenant is bound. */
  public List<String> seenWithoutATenant() throws SQLException {
    return asApplication(
        () -> tables.stream().filter(table -> !tenantsIn(table).isEmpty()).toList());
  }

  /** Tables of which it sees rows of others than the one that is bound. */
  public List<String> seenOfOthers(UUID tenant) throws SQLException {
    return asApplication(() -> {
      bind(tenant);
      return tables.stream()
          .filter(table -> tenantsIn(table).stream().anyMatch(owner -> !owner.equals(tenant)))
          .toList();
    });
  }

  /** Whose rows of a table it sees while a tenant is bound. */
  public List<UUID> seenIn(String table, UUID tenant) throws SQLException {
    return asApplication(() -> {
      bind(tenant);
      return tenantsIn(table);
    });
  }

  private void bind(UUID tenant) {
    jdbc.sql("set local app.tenant_id = '" + tenant + "'").update();
  }

  private <T> List<T> asApplication(Supplier<List<T>> look) throws SQLException {
    Connection connection = superuser.getConnection();
    connection.setAutoCommit(false);
    try {
      jdbc.sql("set local role tallawah_app").update();
      return new ArrayList<>(look.get());
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Override
  public void close() {
    superuser.destroy();
  }
}
