package io.tallawah.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.TenantId;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** One connection, two tenants, through the hook that every transaction of the product uses. */
@TallawahTest
@TestPropertySource(
    properties = {
      "spring.datasource.hikari.maximum-pool-size=1",
      "spring.datasource.hikari.minimum-idle=1"
    })
class PoolLeakTests {

  private static final int ALTERNATIONS = 10_000;
  private static final String SEEN =
      """
      select tenant_id from app.data_source union all select tenant_id from ops.dirty_slice
      union all select id from app.tenant\
      """;

  private static final String RENAME = "update app.tenant set name = ?";

  @Autowired CurrentTenant currentTenant;
  @Autowired PlatformScope platformScope;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired SingleStatement alone;

  @Test
  void tenThousandAlternationsLeakNothing() {
    TwoTenants tenants = TwoTenants.in(TestDatabase.shared().owner());
    for (int turn = 0; turn < ALTERNATIONS; turn++) {
      TenantId tenant = turn % 2 == 0 ? tenants.one() : tenants.other();
      boolean rollBack = turn % 3 == 0;
      List<UUID> seen = seenBy(tenant, rollBack);
      if (seen.size() != 3 || !seen.stream().allMatch(tenant.value()::equals)) {
        assertThat(seen).describedAs("turn %d", turn).containsOnly(tenant.value()).hasSize(3);
      }
      if (turn % 5 == 0) {
        assertThat(jdbc.sql(SEEN).query(UUID.class).list()).describedAs("unbound").isEmpty();
      }
    }
  }

  @Test
  void afterAFailedStatementTheNextTenantSeesItsOwn() {
    TwoTenants tenants = TwoTenants.in(TestDatabase.shared().owner());
    for (int turn = 0; turn < 100; turn++) {
      assertThatThrownBy(() -> currentTenant.runAs(tenants.one(), this::fail));
      assertThat(seenBy(tenants.other(), false)).containsOnly(tenants.other().value());
    }
  }

  @Test
  void aTransactionWithoutATenantDoesNotBegin() {
    assertThatThrownBy(() -> transactions.execute(status -> jdbc.sql(SEEN).query().listOfRows()))
        .isInstanceOf(NoTenantException.class);
  }

  @Test
  void outsideEveryTenantNoTenantsRowIsSeen() {
    TwoTenants.in(TestDatabase.shared().owner());
    List<UUID> seen =
        platformScope.call(
            () -> transactions.execute(status -> jdbc.sql(SEEN).query(UUID.class).list()));
    assertThat(seen).isEmpty();
  }

  @Test
  void aTenantBoundInsideATransactionIsNotTakenByIt() {
    TwoTenants tenants = TwoTenants.in(TestDatabase.shared().owner());
    currentTenant.runAs(
        tenants.one(),
        () ->
            transactions.executeWithoutResult(outer ->
                currentTenant.runAs(
                    tenants.other(),
                    () ->
                        assertThat(jdbc.sql(SEEN).query(UUID.class).list())
                            .containsOnly(tenants.one().value()))));
  }

  @Test
  void aSingleStatementIsBoundToItsTenantAndLeavesNothingBound() {
    TwoTenants tenants = TwoTenants.in(TestDatabase.shared().owner());
    for (int turn = 0; turn < 100; turn++) {
      TenantId tenant = turn % 2 == 0 ? tenants.one() : tenants.other();
      currentTenant.runAs(
          tenant,
          () -> assertThat(alone.update("update app.tenant set name = name", List.of())).isOne());
      assertThat(jdbc.sql(SEEN).query(UUID.class).list()).describedAs("unbound").isEmpty();
    }
    assertThat(platformScope.call(() -> alone.update(RENAME, List.of("nobody")))).isZero();
  }

  @Test
  void aSingleStatementThatFailsLeavesItsConnectionUsable() {
    TwoTenants tenants = TwoTenants.in(TestDatabase.shared().owner());
    currentTenant.runAs(
        tenants.one(),
        () ->
            assertThatThrownBy(() -> alone.update("update app.tenant set name = null", List.of()))
                .isInstanceOf(DataAccessException.class));
    assertThat(seenBy(tenants.other(), false)).containsOnly(tenants.other().value());
  }

  @Test
  void aSingleStatementWithoutATenantIsNotSent() {
    assertThatThrownBy(() -> alone.update(RENAME, List.of("nobody")))
        .isInstanceOf(NoTenantException.class);
  }

  private List<UUID> seenBy(TenantId tenant, boolean rollBack) {
    return InTenant.call(
        currentTenant,
        tenant,
        () ->
            transactions.execute(status -> {
              if (rollBack) {
                status.setRollbackOnly();
              }
              return jdbc.sql(SEEN).query(UUID.class).list();
            }));
  }

  private void fail() {
    transactions.executeWithoutResult(status -> jdbc.sql("select 1 / 0").query().listOfRows());
  }
}
