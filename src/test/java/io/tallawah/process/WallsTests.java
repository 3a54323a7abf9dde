package io.tallawah.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.tenancy.CatalogueRule;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The walls between tenants in the finished product, after dbt has built everything anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTests {

  private static final String TENANT_TABLES =
      """
      select n.nspname || '.' || c.relname from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where n.nspname in ('app', 'ops', 'marts') and c.relkind in ('r', 'p') order by 1\
      """;

  private SingleConnectionDataSource superuser;
  private JdbcClient jdbc;
  private List<String> tables;
  private List<UUID> tenants;

  @BeforeAll
  void buildAnew() throws Exception {
    Product product = Product.shared();
    assertThat(product.installation().run("transform", "--full-refresh")).isZero();
    Connection connection = product.installation().connect();
    superuser = new SingleConnectionDataSource(connection, true);
    jdbc = JdbcClient.create(superuser);
    tables = jdbc.sql(TENANT_TABLES).query(String.class).list();
    tenants = jdbc.sql("select id from app.tenant order by slug").query(UUID.class).list();
  }

  @AfterAll
  void close() {
    superuser.destroy();
  }

  @ParameterizedTest
  @EnumSource
  void holds(CatalogueRule rule) {
    assertThat(rule.faults(superuser)).isEmpty();
  }

  @Test
  void theMartsAreAmongTheTablesAndHoldRowsOfSeveralTenants() {
    assertThat(tables).contains("marts.fact_performance", "marts.vw_campaign_daily");
    assertThat(tenants).hasSizeGreaterThan(1);
    assertThat(tenantsIn("marts.vw_campaign_daily")).hasSizeGreaterThan(1);
  }

  @Test
  void withoutATenantTheApplicationsRoleSeesNoRow() throws SQLException {
    asApplication(() -> {
      for (String table : tables) {
        assertThat(tenantsIn(table)).describedAs(table).isEmpty();
      }
    });
  }

  @Test
  void withATenantTheApplicationsRoleSeesThatTenantsRowsOnly() throws SQLException {
    for (UUID tenant : tenants) {
      asApplication(() -> {
        jdbc.sql("set local app.tenant_id = '" + tenant + "'").update();
        for (String table : tables) {
          assertThat(tenantsIn(table)).describedAs(table).isSubsetOf(tenant);
        }
        assertThat(tenantsIn("marts.vw_campaign_daily")).containsExactly(tenant);
      });
    }
  }

  private List<UUID> tenantsIn(String table) {
    return jdbc.sql("select distinct tenant_id from " + table).query(UUID.class).list();
  }

  private void asApplication(Runnable look) throws SQLException {
    Connection connection = superuser.getConnection();
    connection.setAutoCommit(false);
    try {
      jdbc.sql("set local role tallawah_app").update();
      look.run();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
