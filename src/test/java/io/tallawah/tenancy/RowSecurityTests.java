package io.tallawah.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.TenantId;
import io.tallawah.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database's wall by itself: plain SQL as the application's role. */
class RowSecurityTests {

  private static JdbcClient app;
  private static TransactionTemplate transactions;
  private static JdbcClient superuser;
  private static TwoTenants tenants;

  @BeforeAll
  static void twoTenants() {
    TestDatabase database = TestDatabase.fresh("row_security");
    tenants = TwoTenants.in(database.owner());
    superuser = JdbcClient.create(database.superuser());
    var dataSource = database.app();
    app = JdbcClient.create(dataSource);
    transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  @Test
  void everyTenantTableHasRowsOfBothInThisTest() {
    assertThat(counts(superuser, TableClasses.TENANT_OWNED))
        .allSatisfy((table, rows) -> assertThat(rows).isEqualTo(2));
  }

  @Test
  void withoutATenantTheApplicationSeesNothing() {
    assertThat(counts(app, TableClasses.TENANT_OWNED))
        .allSatisfy((table, rows) -> assertThat(rows).isZero());
    assertThat(counts(app, List.of("app.tenant", "app.user_account")).values()).containsOnly(0L);
  }

  @Test
  void afterATenantsTransactionTheConnectionSeesNothing() {
    transactions.executeWithoutResult(status -> {
      bind(tenants.one());
      counts(app, TableClasses.TENANT_OWNED);
      assertThat(counts(app, List.of("app.tenant")).values()).containsOnly(1L);
    });
    assertThat(counts(app, TableClasses.TENANT_OWNED))
        .allSatisfy((table, rows) -> assertThat(rows).isZero());
  }

  @Test
  void withATenantTheApplicationSeesThatTenantsRowsOnly() {
    transactions.executeWithoutResult(status -> {
      bind(tenants.one());
      for (String table : TableClasses.TENANT_OWNED) {
        assertThat(app.sql("select distinct tenant_id from " + table).query(UUID.class).list())
            .describedAs(table)
            .containsExactly(tenants.one().value());
      }
      assertThat(app.sql("select id from app.tenant").query(UUID.class).list())
          .containsExactly(tenants.one().value());
    });
  }

  @Test
  void aRowOfAnotherTenantCanBeNeitherWrittenNorChanged() {
    transactions.executeWithoutResult(status -> {
      bind(tenants.one());
      assertThat(
              app.sql("update app.data_source set name = 'taken' where tenant_id = :other")
                  .param("other", tenants.other().value())
                  .update())
          .isZero();
      assertThatThrownBy(() ->
              app.sql(
                      """
                      insert into app.conversion_action (tenant_id, platform, action)
                      values (:other, 'meta', 'stolen')\
                      """)
                  .param("other", tenants.other().value())
                  .update())
          .rootCause()
          .hasMessageContaining("row-level security");
      status.setRollbackOnly();
    });
  }

  @Test
  void whoseALandingSchemaIsStays() {
    for (String act :
        List.of(
            "update app.landing_schema set tenant_id = gen_random_uuid()",
            "update app.landing_schema set connection_id = gen_random_uuid()",
            "delete from app.landing_schema")) {
      assertThatThrownBy(() -> app.sql(act).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(() ->
            superuser
                .sql("update app.landing_schema set tenant_id = :other where tenant_id = :one")
                .param("other", tenants.other().value())
                .param("one", tenants.one().value())
                .update())
        .rootCause()
        .hasMessageContaining("stays its connection's");
  }

  @Test
  void noAccountIsLeftToNobodyOrMadeAnothers() {
    for (String act :
        List.of(
            "update app.account_source set tenant_id = gen_random_uuid()",
            "update app.account_source set account_id = '2'",
            "update app.account_source set stream_class = 'geography'",
            "delete from app.account_source")) {
      assertThatThrownBy(() -> app.sql(act).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void passwordHashesAreOutOfReach() {
    assertThatThrownBy(
            () -> app.sql("select password_hash from app.user_account").query().listOfRows())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> app.sql("truncate app.data_source").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private static void bind(TenantId tenant) {
    app.sql("set local app.tenant_id = '" + tenant + "'").update();
  }

  private static Map<String, Long> counts(JdbcClient role, List<String> tables) {
    return tables.stream()
        .collect(
            Collectors.toMap(
                table -> table,
                table -> role.sql("select count(*) from " + table).query(Long.class).single()));
  }
}
