package io.tallawah.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.tenancy.CatalogueRule;
import io.tallawah.tenancy.Walls;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The walls between tenants in the finished product. That they stand when dbt has built everything
 * anew is proven beside its other full refresh, in {@code WarehouseTests}.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTests {

  private static final String MART = "marts.vw_campaign_daily";

  private Walls walls;
  private List<UUID> tenants;

  @BeforeAll
  void look() throws Exception {
    walls = Walls.of(Product.shared().installation().connect());
    tenants = walls.tenants();
  }

  @AfterAll
  void close() {
    walls.close();
  }

  @ParameterizedTest
  @EnumSource
  void holds(CatalogueRule rule) {
    assertThat(walls.faults(rule)).isEmpty();
  }

  @Test
  void theMartsAreAmongTheTablesAndHoldRowsOfSeveralTenants() {
    assertThat(walls.tables()).contains("marts.fact_performance", MART);
    assertThat(tenants).hasSizeGreaterThan(1);
    assertThat(walls.tenantsIn(MART)).hasSizeGreaterThan(1);
  }

  @Test
  void withoutATenantTheApplicationsRoleSeesNoRow() throws SQLException {
    assertThat(walls.seenWithoutATenant()).isEmpty();
  }

  @Test
  void withATenantTheApplicationsRoleSeesThatTenantsRowsOnly() throws SQLException {
    for (UUID tenant : tenants) {
      assertThat(walls.seenOfOthers(tenant)).isEmpty();
      assertThat(walls.seenIn(MART, tenant)).containsExactly(tenant);
    }
  }
}
